package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way of locking in grades alike, says its name, and leaves no process behind. */
class SandboxTest {
  private static Report grade(Sandbox sandbox, String body) {
    var files = Submission.of(Map.of("One.java", Grading.file("One", body)));
    return new Grader(Grading.PATIENT, EnumSet.of(sandbox))
        .grade(Grading.step("One"), files, Grading.SEED);
  }

  @ParameterizedTest
  @EnumSource
  void an_honest_task_passes_and_the_report_says_what_was_in_force(Sandbox sandbox) {
    assumeThat(sandbox.isInstalled()).isTrue();
    Report report = grade(sandbox, "return 2 * x;");
    assertThat(report.hasPassed()).isTrue();
    assertThat(report.sandbox()).isEqualTo(sandbox);
    assertThat(report.sandbox().description()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void a_process_that_leaves_the_family_is_found(Sandbox sandbox) {
    assumeThat(sandbox.isInstalled()).isTrue();
    String mark = UUID.randomUUID().toString();
    String body =
        """
        String wait = "import java.util.concurrent.locks.LockSupport; class W { "
            + "public static void main(String[] a) { while (true) LockSupport.park(); } }";
        java.nio.file.Files.writeString(java.nio.file.Path.of("W.java"), wait);
        String java = System.getProperty("java.home") + "/bin/java";
        try {
          new ProcessBuilder("/bin/sh", "-c", "setsid " + java + " W.java @MARK@ &").start().waitFor();
        } catch (java.io.IOException noShell) {
          try {
            new ProcessBuilder(java, "W.java", "@MARK@").start();
          } catch (java.io.IOException forbidden) {
            return 1;
          }
        }
        return 0;
        """;
    Report report = grade(sandbox, body.replace("@MARK@", mark));
    assertThat(report.points()).isZero();
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(one -> one.info().commandLine().orElse("").contains(mark));
  }

  @ParameterizedTest
  @EnumSource
  void the_learners_code_sees_no_variable_of_ours(Sandbox sandbox) {
    assumeThat(sandbox.isInstalled()).isTrue();
    Report report =
        grade(
            sandbox,
            "throw new Exception(new java.util.TreeSet<>(System.getenv().keySet()).toString());");
    String seen = report.tasks().get(0).reason().replaceAll("(?s).*\\[|].*", "");
    assertThat(seen.split(", ")).isSubsetOf("DEZERO_GRADING", "LANG", "PATH", "PWD", "SystemRoot");
  }
}
