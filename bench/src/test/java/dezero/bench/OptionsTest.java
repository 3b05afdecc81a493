package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OptionsTest {
  @TempDir Path folder;

  @BeforeEach
  void a_package_folder() throws IOException {
    Files.createFile(Files.createDirectory(folder.resolve("dezero")).resolve("__init__.py"));
  }

  @Test
  void everything_is_measured_three_times_unless_told_otherwise() {
    Options options = options("--python-dezero", folder.toString());
    assertThat(options.rounds()).isEqualTo(3);
    assertThat(options.tasks()).containsExactly(Task.values());
    assertThat(options.wholes()).containsExactly(Whole.values());
    assertThat(options.sides())
        .extracting(Side::label)
        .containsExactly(
            "Java",
            "Python DeZero, 1",
            "Python DeZero, 2",
            "PyTorch, 1",
            "PyTorch, 2",
            "NumPy, 1",
            "NumPy, 2");
  }

  @Test
  void another_java_takes_part_in_whole_processes_only() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other/bin")).getParent();
    assertThat(Files.createFile(other.resolve("bin/java")).toFile().setExecutable(true)).isTrue();
    Files.writeString(
        other.resolve("release"), "JAVA_RUNTIME_VERSION=\"x\"\nJAVA_VERSION=\"25.0.3\"\n");
    Options options =
        options("--peers", "none", "--simd", "classes", "--other-java", other.toString());
    assertThat(options.sidesInProcesses())
        .extracting(Side::label)
        .containsExactly(
            "Java",
            "Java with simd, 1",
            "Java with simd, 2",
            "Java 25",
            "Java 25 with simd, 1",
            "Java 25 with simd, 2");
    assertThat(options.sidesInProcesses().get(3).command())
        .startsWith(other.resolve("bin/java").toString());
    assertThat(options.sides()).hasSize(3);
    assertThatThrownBy(() -> options("--peers", "none", "--other-java", folder.toString()))
        .hasMessageContaining("no bin/java in it");
  }

  @Test
  void a_few_tasks_can_be_chosen() {
    Options options = options("--peers", "none", "--only", "mnist,exp");
    assertThat(options.tasks()).containsExactly(Task.MNIST, Task.EXP);
    assertThat(options.wholes()).isEmpty();
    assertThat(options("--peers", "none", "--only", "processes").tasks()).isEmpty();
  }

  @Test
  void with_simd_ours_takes_part_once_more_for_each_number_of_threads() {
    List<Side> sides = options("--peers", "none", "--simd", "classes").sides();
    assertThat(sides)
        .extracting(Side::label)
        .containsExactly("Java", "Java with simd, 1", "Java with simd, 2");
    assertThat(sides.get(0).command()).doesNotContain("--add-modules");
    assertThat(sides.get(2).command()).contains("--add-modules", "jdk.incubator.vector");
    assertThat(sides.get(2).command().toString()).contains("classes, dezero.bench.JavaWorker");
  }

  @Test
  void an_option_for_our_java_reaches_it_alone() {
    List<Side> sides = options("--peers", "numpy", "--threads", "1", "--jvm=-Xint").sides();
    assertThat(sides.get(0).command()).contains("-Xint");
    assertThat(sides.get(1).command()).doesNotContain("-Xint");
  }

  @Test
  void a_report_that_could_not_be_written_is_refused_before_the_work() {
    Path missing = folder.resolve("missing").resolve("report.md");
    assertThatThrownBy(() -> options("--peers", "none", "--out", missing.toString()))
        .hasMessageContaining("--out " + missing);
    assertThatThrownBy(() -> options("--peers", "none", "--out", folder.toString()))
        .hasMessageContaining("--out " + folder);
  }

  @Test
  void a_folder_without_the_package_is_refused() {
    Path empty = folder.resolve("dezero");
    assertThatThrownBy(() -> options("--python-dezero", empty.toString()))
        .hasMessageContaining(empty + ": no dezero/__init__.py in it");
  }

  @Test
  void python_dezero_is_either_given_or_left_out() {
    assertThatThrownBy(() -> options()).hasMessageContaining("--python-dezero DIR is missing");
  }

  @Test
  void an_unknown_task_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> options("--peers", "none", "--only", "himmelblau"))
        .hasMessageContaining("\"himmelblau\"")
        .hasMessageContaining("[rosenbrock, graph,");
  }

  @Test
  void an_unknown_peer_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> options("--peers", "simd"))
        .hasMessageContaining("\"simd\"; there are dezero, torch and numpy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "five", "2.5"})
  void the_rounds_are_a_whole_number(String rounds) {
    assertThatThrownBy(() -> options("--peers", "none", "--rounds", rounds))
        .hasMessageContaining("--rounds")
        .hasMessageContaining(rounds);
  }

  @Test
  void at_least_one_size_is_measured() {
    assertThatThrownBy(() -> options("--peers", "none", "--sizes", "0"))
        .hasMessageContaining("--sizes 0: give a whole number from 1");
  }

  private static Options options(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(0, List.of("--worker", "worker.py", "--out", "report.md"));
    Options options = new Options();
    new CommandLine(options)
        .setOverwrittenOptionsAllowed(true)
        .parseArgs(all.toArray(String[]::new));
    options.check();
    return options;
  }
}
