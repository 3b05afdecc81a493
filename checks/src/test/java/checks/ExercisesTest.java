package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.grading.GradedStep;
import dezero.grading.Grader;
import dezero.grading.Limits;
import dezero.grading.Report;
import dezero.grading.Submission;
import dezero.grading.Task;
import dezero.grading.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner and a teacher rely on, for the exercises of every step that has some. */
class ExercisesTest {
  private static final int POINTS_OF_A_STEP = 10;
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  /** A step's folder, with what its learners' code may use. */
  private record Step(Path folder) {
    String name() {
      return folder.getFileName().toString().substring(0, "stepNN".length());
    }

    List<Path> classPath() throws IOException {
      List<Path> entries = new ArrayList<>();
      if (Integer.parseInt(name().substring("step".length())) >= 23) {
        entries.add(Checkout.root().resolve("common/target/classes"));
        entries.add(Checkout.root().resolve("viz/target/classes"));
      }
      String libraries = Files.readString(folder.resolve("target/classpath.txt")).strip();
      for (String library : libraries.split(java.io.File.pathSeparator)) {
        if (!library.isEmpty()) {
          entries.add(Path.of(library));
        }
      }
      return entries;
    }

    GradedStep graded() throws IOException {
      return GradedStep.of(folder, classPath());
    }

    Path sources(String kind) {
      return folder.resolve("src/" + kind + "/java").resolve(name()).resolve("exercise");
    }

    Report grade(String kind, long seed) throws IOException {
      GradedStep graded = graded();
      Submission files = Submission.read(sources(kind), graded.files(), Limits.DEFAULT);
      return new Grader(Limits.DEFAULT).grade(graded, files, seed);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static Stream<Step> steps() {
    return Checkout.stepFolders().stream()
        .filter(folder -> Files.isDirectory(folder.resolve("src/grade/java")))
        .map(Step::new);
  }

  @Test
  void a_step_with_a_part_of_the_exercises_has_all_of_them() {
    for (Path folder : Checkout.stepFolders()) {
      List<Boolean> parts =
          Stream.of("stub", "solution", "grade")
              .map(kind -> Files.isDirectory(folder.resolve("src/" + kind + "/java")))
              .distinct()
              .toList();
      assertThat(parts).as("src/stub, src/solution, src/grade of " + folder).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void every_task_has_two_hints_and_all_have_ten_points(Step step) throws IOException {
    List<Task> tasks = step.graded().tasks();
    assertThat(tasks).allSatisfy(task -> assertThat(task.hints()).hasSizeGreaterThanOrEqualTo(2));
    assertThat(tasks.stream().mapToInt(Task::points).sum()).isEqualTo(POINTS_OF_A_STEP);
    for (int i = 0; i < tasks.size(); i++) {
      assertThat(tasks.get(i).number()).isEqualTo(i + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_stub_compiles_and_every_task_says_that_it_is_not_done(Step step) throws IOException {
    Report report = step.grade("stub", SEEDS.get(0));
    assertDeclaredAreExecuted(step, report);
    assertThat(report.refused()).isEmpty();
    for (TaskReport task : report.tasks()) {
      assertThat(task.status()).as(task.reason()).isEqualTo(TaskReport.Status.NOT_DONE);
      assertThat(task.reason()).startsWith(step.name() + " task " + task.task().number());
      assertThat(task.line()).startsWith(task.task().file() + ":");
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_solution_passes_every_task_whatever_the_seed(Step step) throws IOException {
    for (long seed : SEEDS) {
      Report report = step.grade("solution", seed);
      assertDeclaredAreExecuted(step, report);
      assertThat(report.tasks())
          .as("seed " + seed)
          .allSatisfy(task -> assertThat(task.hasPassed()).as(task.reason()).isTrue());
      assertThat(report.points()).isEqualTo(POINTS_OF_A_STEP);
    }
  }

  private static void assertDeclaredAreExecuted(Step step, Report report) throws IOException {
    assertThat(report.tasks().stream().map(task -> task.task().toString()).toList())
        .isEqualTo(step.graded().tasks().stream().map(Task::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stub_and_solution_look_the_same_from_outside(Step step) throws IOException {
    Path target = step.folder().resolve("target");
    String exercise = step.name() + ".exercise";
    var stub = Signatures.in(target.resolve("stub-classes"), exercise, step.classPath());
    var solution = Signatures.in(target.resolve("solution-classes"), exercise, step.classPath());
    assertThat(stub).isNotEmpty().isEqualTo(solution);
  }
}
