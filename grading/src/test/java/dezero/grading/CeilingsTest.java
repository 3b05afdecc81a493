package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What -Xmx does not bound, in each sandbox. The attacks are bounded, in case a ceiling is not. */
@EnabledOnOs(OS.LINUX)
@Isolated("it counts what all programs of this user may have")
class CeilingsTest {
  private static TaskReport grade(Sandbox sandbox, String body) {
    assumeThat(sandbox.isInstalled()).isTrue();
    var files = Submission.of(Map.of("One.java", Grading.file("One", body)));
    Report report =
        new Grader(Grading.PATIENT, EnumSet.of(sandbox))
            .grade(Grading.step("One"), files, Grading.SEED);
    assertThat(report.points()).isZero();
    return report.tasks().get(0);
  }

  @ParameterizedTest
  @EnumSource
  void memory_besides_the_heap(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            for (int i = 0; i < 40; i++) ((sun.misc.Unsafe) field.get(null)).allocateMemory(50 << 20);
            return 0;
            """);
    assertThat(task.reason()).contains("OutOfMemoryError");
  }

  @ParameterizedTest
  @EnumSource
  void threads(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            for (int i = 0; i < 3000; i++) {
              new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }).start();
            }
            return 0;
            """);
    assertThat(task.reason())
        .containsAnyOf("OutOfMemoryError", "exit code", "more than 256 threads");
  }

  /** A small stack costs next to nothing, so that memory bounds them late. */
  @ParameterizedTest
  @EnumSource
  void small_threads(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            Runnable park = () -> { while (true) java.util.concurrent.locks.LockSupport.park(); };
            for (int i = 0; i < 1500; i++) new Thread(null, park, "small", 1 << 16).start();
            while (x > 0) java.util.concurrent.locks.LockSupport.parkNanos(1000);
            return 0;
            """);
    assertThat(task.reason()).containsAnyOf("OutOfMemoryError", "more than 256 threads");
  }

  @ParameterizedTest
  @EnumSource
  void files(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            try (var out = new java.io.FileOutputStream("large")) {
              for (int i = 0; i < 100; i++) out.write(new byte[1 << 20]);
            }
            return 0;
            """);
    assertThat(task.reason()).contains("IOException");
  }

  @ParameterizedTest
  @EnumSource
  void processes(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            String program = System.getProperty("java.home") + "/bin/java";
            var words = sleeps() ? new String[] {"/bin/sleep", "3600"} : new String[] {program, "-version"};
            Process last = null;
            for (int i = 0; i < 50; i++) last = new ProcessBuilder(words).start();
            return last.waitFor();
            """
                .replace(
                    "sleeps()",
                    "java.nio.file.Files.exists(java.nio.file.Path.of(\"/bin/sleep\"))"));
    boolean isForbidden = sandbox.isBubblewrap() && SystemCallFilter.ofThisMachine().isPresent();
    assertThat(task.reason())
        .contains(isForbidden ? "Operation not permitted" : "started more than 32 processes");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "BUBBLEWRAP.*")
  void shared_memory(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            "java.nio.file.Files.write(java.nio.file.Path.of(\"/dev/shm/x\"), new byte[9]); return"
                + " 0;");
    assertThat(task.reason()).containsAnyOf("NoSuchFileException", "Read-only file system");
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void the_grader_cannot_be_reached_by_a_signal(Sandbox sandbox) {
    TaskReport task =
        grade(
            sandbox,
            """
            ProcessHandle one = ProcessHandle.current();
            for (var up = one.parent(); up.isPresent(); up = up.get().parent()) up.get().destroyForcibly();
            return ProcessHandle.of(@PID@).isPresent() && @PID@ > 99 ? 2 * x : 0;
            """
                .replace("@PID@", String.valueOf(ProcessHandle.current().pid())));
    assertThat(task.reason()).contains("0.0 came");
  }
}
