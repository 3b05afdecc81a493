package dezero.course.command;

import static dezero.course.TemporaryExercises.TWICE;
import static dezero.course.TemporaryExercises.tryingOut;
import static dezero.course.TemporaryExercises.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dezero.course.TemporaryCourse;
import dezero.course.TemporaryExercises;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TryCommandTest {
  /** The bit of signal 2 in Linux's sets of signals. */
  private static final long INTERRUPT = 1 << 1;

  private TemporaryCourse course;

  @BeforeEach
  void a_course_with_two_tasks(@TempDir Path root) throws IOException {
    course = TemporaryExercises.in(root);
  }

  private Path file() {
    return TemporaryExercises.learners(course, "Try.java");
  }

  private void tries(String body) throws IOException {
    Files.writeString(file(), tryingOut(body));
  }

  /** In a process of its own, as a learner runs it. */
  private Process dezero() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Ddezero.root=" + course.root,
            "-Ddezero.command=./dezero",
            "-cp",
            System.getProperty("java.class.path"),
            "dezero.course.command.Dezero",
            "try",
            "7")
        .directory(course.root.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void it_reads_standard_input_and_uses_the_learners_files() throws Exception {
    write(course, TWICE, "return 2 * x;");
    tries("System.out.println(Twice.of(new java.util.Scanner(System.in).nextInt()));");
    var process = dezero();
    try {
      try (var in = process.outputWriter()) {
        in.write("21\n");
      }
      assertThat(output(process).lines()).containsExactly("42.0");
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_runs_for_ever_ends_on_ctrl_c() throws Exception {
    tries("System.out.println(\"begun\"); while (true) { Thread.onSpinWait(); }");
    assumeThat(ignoresInterrupts())
        .as("a shell that starts these tests in the background makes them ignore Ctrl-C")
        .isFalse();
    var process = dezero();
    try {
      assertThat(output(process).readLine()).isEqualTo("begun");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Programs inherit it, so a demo started from here could not be interrupted either. */
  private static boolean ignoresInterrupts() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> line.substring("SigIgn:".length()).strip())
          .anyMatch(signals -> (Long.parseUnsignedLong(signals, 16) & INTERRUPT) != 0);
    }
  }

  @Test
  void what_does_not_compile_is_shown_as_javac_says_it() throws IOException {
    tries("int x = \"one\";");
    assertThat(course.dezero("try", "7")).isOne();
    assertThat(course.out()).isEmpty();
    assertThat(course.err().lines())
        .startsWith(
            course.root.relativize(file())
                + ":5: error: incompatible types: String cannot be converted to int",
            "    int x = \"one\";",
            "            ^")
        .endsWith("Try.java was not run: correct this, then try again.");
  }

  @Test
  void a_file_that_it_does_not_use_may_be_half_written() throws Exception {
    write(course, TWICE, "return");
    tries("System.out.println(\"works\");");
    var process = dezero();
    try {
      process.getOutputStream().close();
      assertThat(output(process).lines()).containsExactly("works");
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void where_it_is_missing_it_comes_back_as_it_was_handed_out() throws Exception {
    Files.delete(file());
    var process = dezero();
    try {
      process.getOutputStream().close();
      assertThat(output(process).lines())
          .containsExactly(
              course.root.relativize(file()) + " was missing: here it is again, as handed out.",
              "as handed out");
    } finally {
      process.destroyForcibly();
    }
    assertThat(file()).exists();
  }

  @Test
  void it_is_neither_graded_nor_reset_nor_refused() throws IOException {
    tries("int x = \"one\";");
    String mine = Files.readString(file());

    course.dezero("list");
    assertThat(course.out()).startsWith("    07  Factors\n");
    assertThat(course.dezero("check", "7")).isOne();
    assertThat(course.out()).contains("it is all still to do").doesNotContain("Try.java");
    assertThat(course.dezero("reset", "7")).isZero();
    assertThat(course.out()).doesNotContain("Try.java");
    assertThat(file()).hasContent(mine);
  }

  @Test
  void it_needs_a_step_with_exercises() throws IOException {
    course.withStep("step08-loop", "Step 8: A loop");
    assertThat(course.dezero("try", "8")).isEqualTo(2);
    assertThat(course.err()).startsWith("Step 8 has no graded exercises yet.");
  }
}
