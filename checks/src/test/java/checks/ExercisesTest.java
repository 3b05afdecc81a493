package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.grading.GradedStep;
import java.io.File;
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
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  /** A step's folder, with what its learners' code may use. */
  private record Exercises(Step step) {
    String name() {
      return "step" + step.twoDigits();
    }

    Path folder() {
      return step.folder();
    }

    List<Path> classPath() throws IOException {
      List<Path> entries = new ArrayList<>();
      if (step.mayUseCommon()) {
        entries.add(Checkout.root().resolve("common/target/classes"));
        entries.add(Checkout.root().resolve("viz/target/classes"));
      }
      String libraries = Files.readString(folder().resolve("target/classpath.txt")).strip();
      for (String library : libraries.split(File.pathSeparator)) {
        if (!library.isEmpty()) {
          entries.add(Path.of(library));
        }
      }
      return entries;
    }

    AuthorCheck check() throws IOException {
      return AuthorCheck.of(GradedStep.of(folder(), classPath()), folder());
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static Stream<Exercises> steps() {
    return Checkout.steps().stream()
        .filter(step -> new ExerciseFiles(step).hasTasks())
        .map(Exercises::new);
  }

  @Test
  void there_are_steps_with_exercises_and_none_has_only_a_part() {
    assertThat(steps()).isNotEmpty();
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
  void every_task_has_two_hints_and_all_have_ten_points(Exercises step) throws IOException {
    assertThat(step.check().ofTheTasks()).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_declared_tasks_are_those_of_the_lesson_and_of_the_stubs(Exercises step)
      throws IOException {
    assertThat(step.check().ofTheLesson()).as(step.name()).isEmpty();
    assertThat(step.check().ofTheFiles()).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_stub_compiles_and_every_task_says_that_it_is_not_done(Exercises step)
      throws IOException {
    assertThat(step.check().ofTheStub(SEEDS.get(0))).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_solution_passes_every_task_whatever_the_seed(Exercises step) throws IOException {
    for (long seed : SEEDS) {
      assertThat(step.check().ofTheSolution(seed)).as(step.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stub_and_solution_look_the_same_from_outside(Exercises step) throws IOException {
    Path target = step.folder().resolve("target");
    String exercise = step.name() + ".exercise";
    var stub = Signatures.in(target.resolve("stub-classes"), exercise, step.classPath());
    var solution = Signatures.in(target.resolve("solution-classes"), exercise, step.classPath());
    assertThat(stub).isNotEmpty().isEqualTo(solution);
  }
}
