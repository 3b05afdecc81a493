package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A bubblewrap that fails now and then never moves a run into a weaker sandbox. */
@EnabledOnOs(OS.LINUX)
class OneSandboxTest {
  @TempDir Path folder;

  @BeforeEach
  void bubblewrap_works_here() throws Exception {
    assumeThat(Sandbox.BUBBLEWRAP.isInstalled()).as("bubblewrap is installed").isTrue();
    var tried = new ProcessBuilder("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true").start();
    assumeThat(tried.waitFor()).as("bubblewrap is allowed").isZero();
  }

  /** Grades five submissions with a bubblewrap that fails at those of its starts. */
  private List<String> gradings(String starts, String complaint)
      throws IOException, InterruptedException {
    String script =
        """
        #!/bin/sh
        PATH=/usr/bin:/bin:/usr/local/bin
        echo start >> %s/starts
        case $(grep -c . %s/starts) in %s) echo "%s" >&2; exit 1 ;; esac
        exec bwrap "$@"
        """
            .formatted(folder, folder, starts, complaint);
    Path wrapper = Files.writeString(folder.resolve("bwrap"), script);
    Files.setPosixFilePermissions(
        wrapper, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    var grading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RepeatedGrading.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    grading.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    Process process = grading.start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return lines;
  }

  @Test
  void a_start_that_fails_in_the_middle_is_tried_again() throws Exception {
    List<String> lines = gradings("3", "");
    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("BUBBLEWRAP"));
    assertThat(Set.copyOf(lines)).hasSize(1);
    assertThat(lines).allMatch(line -> line.endsWith(" 2"));
  }

  @Test
  void a_first_start_that_fails_is_tried_again() throws Exception {
    List<String> lines = gradings("1", "");
    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("BUBBLEWRAP"));
    assertThat(Set.copyOf(lines)).hasSize(1);
  }

  @Test
  void a_machine_that_is_short_of_processes_forbids_no_sandbox() throws Exception {
    List<String> lines = gradings("1|2|3|4", "bwrap: Can't fork: Resource temporarily unavailable");
    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("BUBBLEWRAP"));
  }

  @Test
  void one_that_never_starts_again_grades_nobody_else() throws Exception {
    List<String> lines = gradingsThatFailFrom(3);
    assertThat(lines.get(0)).startsWith("BUBBLEWRAP");
    assertThat(lines.get(4)).startsWith("not graded: ").contains("has worked before");
  }

  private List<String> gradingsThatFailFrom(int start) throws Exception {
    Files.deleteIfExists(folder.resolve("starts"));
    StringBuilder all = new StringBuilder(String.valueOf(start));
    for (int i = start + 1; i < start + 200; i++) {
      all.append('|').append(i);
    }
    return gradings(all.toString(), "");
  }
}
