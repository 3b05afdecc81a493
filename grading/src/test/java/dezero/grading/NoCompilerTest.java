package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java without javac is no learner's fault. */
class NoCompilerTest {
  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  @Test
  void nobody_is_graded_by_a_java_without_a_compiler(@TempDir Path folder) throws Exception {
    assumeThat(Path.of(System.getProperty("java.home"), "jmods")).as("parts for jlink").exists();
    Path java = folder.resolve("java");
    Process jlink =
        new ProcessBuilder(
                program("jlink"),
                "--add-modules",
                "java.compiler,jdk.unsupported",
                "--output",
                java + "")
            .inheritIO()
            .start();
    assertThat(jlink.waitFor()).isZero();
    Path home = java.toRealPath();
    assertThat(Files.isExecutable(home.resolve("bin/java"))).isTrue();
    Process grading =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RepeatedGrading.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines = grading.inputReader().lines().toList();
    assertThat(grading.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(lines)
        .hasSize(5)
        .allMatch(line -> line.startsWith("not graded: "))
        .allMatch(line -> line.contains("no compiler") && line.contains(home.toString()));
  }
}
