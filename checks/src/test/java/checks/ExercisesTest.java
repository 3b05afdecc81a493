package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.grading.GradedStep;
import dezero.grading.TrustedGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner and a teacher rely on, for the exercises of every step that has some. */
class ExercisesTest {
  @TempDir private static Path folder;
  private static CompiledExercises compiled;
  private static TrustedGrader grader;

  @BeforeAll
  static void tasks_stubs_and_solutions_compile_without_a_warning() throws IOException {
    compiled = new CompiledExercises(folder);
    assertThat(compiled.compile(StepExercises.all())).isEmpty();
    grader = new TrustedGrader(AuthorCheck.LIMITS);
  }

  @AfterAll
  static void end_the_processes() {
    if (grader != null) {
      grader.close();
    }
  }

  static List<StepExercises> steps() throws IOException {
    return StepExercises.all();
  }

  private static AuthorCheck check(StepExercises step) {
    var graded = GradedStep.of(step.folder(), compiled.tasks(), step.classPath());
    return new AuthorCheck(graded, step.folder(), grader::grade);
  }

  @Test
  void there_are_steps_with_exercises_and_none_has_only_a_part() throws IOException {
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
  void every_task_has_two_hints_and_all_have_ten_points(StepExercises step) {
    assertThat(check(step).ofTheTasks()).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void several_numbers_of_a_case_have_names(StepExercises step) {
    assertThat(check(step).ofTheCases(1)).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_declared_tasks_are_those_of_the_lesson_and_of_the_stubs(StepExercises step)
      throws IOException {
    assertThat(check(step).ofTheLesson()).as(step.name()).isEmpty();
    assertThat(check(step).ofTheFiles()).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void every_task_of_the_stub_says_that_it_is_not_done(StepExercises step) {
    assertThat(check(step).ofTheStub(Thorough.seeds().get(0))).as(step.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_solution_passes_every_task_whatever_the_seed(StepExercises step) {
    for (long seed : Thorough.seeds()) {
      assertThat(check(step).ofTheSolution(seed)).as(step.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stub_and_solution_look_the_same_from_outside(StepExercises step) throws IOException {
    String exercise = step.name() + ".exercise";
    var stub = Signatures.in(compiled.of("stub"), exercise, step.classPath());
    var solution = Signatures.in(compiled.of("solution"), exercise, step.classPath());
    assertThat(stub).isNotEmpty().isEqualTo(solution);
  }
}
