package checks;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import checks.AuthorCheck.Grading;
import dezero.grading.Case;
import dezero.grading.GradedStep;
import dezero.grading.Report;
import dezero.grading.Task;
import dezero.grading.TaskReport;
import dezero.grading.TrustedGrader;
import dezero.grading.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the exercises sees what is wrong, in a step made up of two tasks. */
class AuthorCheckTest {
  /**
   * As for the real steps: what one grading leaves behind must not hide what the next one finds.
   */
  private static final TrustedGrader GRADER = new TrustedGrader(AuthorCheck.LIMITS);

  private static final Grading HONEST = GRADER::grade;
  private static final Task TWICE = task(1, "Twice", 2).core();
  private static final Task THRICE = task(2, "Thrice", 3);

  @TempDir Path folder;

  private static Task task(int number, String name, double factor) {
    return Task.task(number, name)
        .points(5)
        .file(name + ".java")
        .hints("Multiply.", "Multiply by " + factor + ".")
        .probe("step99.probe." + name + "Probe")
        .cases(random -> List.of(times(factor, 0), times(factor, random.nextDouble() + 1)));
  }

  private static Case times(double factor, double x) {
    return new Case("of " + x, Value.of(x), close(1e-12, factor * x));
  }

  private static String probe(String name) {
    return """
    package step99.probe;

    public final class %1$sProbe implements dezero.grading.Probe {
      public dezero.grading.Value run(dezero.grading.Value input) {
        return dezero.grading.Value.of(step99.exercise.%1$s.of(input.numbers()[0]));
      }
    }
    """
        .formatted(name);
  }

  @BeforeEach
  void a_step_in_which_all_is_well() throws IOException {
    write(
        "stub", "Twice", "throw new UnsupportedOperationException(\"step99 task 1: double it\");");
    write(
        "stub", "Thrice", "throw new UnsupportedOperationException(\"step99 task 2: and more\");");
    write("solution", "Twice", "return 2 * x;");
    write("solution", "Thrice", "return 3 * x;");
    write("stub", "Try", "return x;");
    write("exercise", "Try", "return x;");
    writeLesson("1. **Twice** (5 points, …).\n2. **Thrice** (a link, 5 points).");
  }

  @AfterAll
  static void end_the_process() {
    GRADER.close();
  }

  private void write(String kind, String name, String body) throws IOException {
    Path file = folder.resolve("src/" + kind + "/java/step99/exercise/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "package step99.exercise;\n\npublic final class %s {\n  public static double of(double x) {\n    %s\n  }\n}\n"
            .formatted(name, body));
  }

  private void writeLesson(String tasks) throws IOException {
    Files.writeString(
        folder.resolve("README.md"), "# Step 99\n\n## Exercises\n\n" + tasks + "\n\n## After\n");
  }

  private AuthorCheck check(Grading grading, Task... tasks) {
    var probes =
        Map.of(
            "step99.probe.TwiceProbe", probe("Twice"), "step99.probe.ThriceProbe", probe("Thrice"));
    return new AuthorCheck(
        new GradedStep("step99", List.of(tasks), probes, List.of()), folder, grading);
  }

  private AuthorCheck check() {
    return check(HONEST, TWICE, THRICE);
  }

  @Test
  void it_is_silent_when_all_is_well() throws IOException {
    assertThat(check().ofTheTasks()).isEmpty();
    assertThat(check().ofTheCases(1)).isEmpty();
    assertThat(check().ofTheFiles()).isEmpty();
    assertThat(check().ofTheLesson()).isEmpty();
    assertThat(check().ofTheStub(1)).isEmpty();
    assertThat(check().ofTheSolution(1)).isEmpty();
  }

  @Test
  void it_sees_that_there_is_no_place_to_try_things() throws IOException {
    Files.delete(folder.resolve("src/stub/java/step99/exercise/Try.java"));
    assertThat(check().ofTheFiles())
        .containsExactly("stub: Try.java is missing, the learner's place to try things");
  }

  @Test
  void it_sees_that_the_core_task_is_missing() {
    assertThat(check(HONEST, task(1, "Twice", 2), THRICE).ofTheTasks())
        .containsExactly("step99: no task is the core; write task(1, …).core()");
  }

  @Test
  void only_the_first_task_can_be_the_core() {
    assertThatThrownBy(THRICE::core)
        .hasMessage("task 2: Thrice: only task 1 can be the core of a step, with which it is done");
  }

  @Test
  void it_sees_a_case_whose_numbers_have_no_names() {
    Case nameless = new Case("of 7.0", Value.of(7), close(1e-12, 14, 2));
    Case named = new Case("of 8.0", Value.of(8), close(1e-12, part("value", 16), part("slope", 2)));
    Case shaped = new Case("of 9.0", Value.of(9), close(0, new int[] {2}, new double[] {18, 2}));
    Task task = TWICE.cases(random -> List.of(times(2, 3), nameless, named, shaped));
    assertThat(check(HONEST, task, THRICE).ofTheCases(1))
        .containsExactly(
            "step99, task 1: Twice, case \"of 7.0\": its 2 numbers have no names; write"
                + " close(tolerance, part(\"x0\", …), part(\"x1\", …))");
  }

  @Test
  void it_sees_a_solution_that_is_broken() throws IOException {
    write("solution", "Thrice", "return x < 1 ? 3 * x : 3.1 * x;");
    assertThat(check().ofTheSolution(1))
        .singleElement()
        .asString()
        .startsWith(
            "task 2: Thrice: the solution fails it with the seed 1: Right for 1 of 2 inputs")
        .contains("expected");
  }

  @Test
  void it_sees_a_solution_that_does_not_compile() throws IOException {
    write("solution", "Twice", "return 2 * y;");
    assertThat(check().ofTheSolution(1))
        .hasSize(2)
        .contains("task 1: Twice: it was not executed, no case of it was drawn")
        .anySatisfy(line -> assertThat(line).contains("Twice.java does not compile"));
  }

  @Test
  void it_sees_a_stub_that_passes() throws IOException {
    write("stub", "Twice", "return x + x;");
    assertThat(check().ofTheStub(1)).containsExactly("task 1: Twice: the stub passes it");
  }

  @Test
  void it_sees_a_stub_that_fails_in_other_words_than_its_own() throws IOException {
    write("stub", "Twice", "throw new IllegalStateException(\"step99 task 1: no\");");
    write("stub", "Thrice", "throw new UnsupportedOperationException(\"step99 task 1: no\");");
    assertThat(check().ofTheStub(1))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("the stub does not throw its own message"));
    assertThat(check().ofTheFiles())
        .containsExactly("the stubs throw for the tasks [1], but declared are [1, 2]");
  }

  @Test
  void it_sees_a_task_that_the_author_forgot_to_declare() throws IOException {
    AuthorCheck forgetful = check(HONEST, TWICE);
    assertThat(forgetful.ofTheFiles())
        .contains("stub: Thrice.java is not a file of this step's exercises: not used");
    assertThat(forgetful.ofTheLesson())
        .containsExactly(
            "the lesson has [task 1 for 5 points, task 2 for 5 points], but declared are [task 1"
                + " for 5 points]");
    assertThat(forgetful.ofTheTasks()).containsExactly("the tasks have 5 points together, not 10");
  }

  @Test
  void it_sees_a_task_that_the_grader_left_out() {
    Grading leavesOut =
        (step, files, seed) -> {
          Report all = HONEST.grade(step, files, seed);
          return new Report(
              all.step(), seed, all.sandbox(), all.refused(), all.tasks().subList(0, 1));
        };
    String missing = "task 2: Thrice: it was not executed, the report does not have it";
    assertThat(check(leavesOut, TWICE, THRICE).ofTheStub(1)).containsExactly(missing);
    assertThat(check(leavesOut, TWICE, THRICE).ofTheSolution(1)).containsExactly(missing);
  }

  @Test
  void it_sees_a_task_that_is_reported_but_was_not_executed() {
    Grading lies =
        (step, files, seed) -> {
          Task second = step.tasks().get(1);
          var onlyFirst =
              new GradedStep(
                  step.name(), step.tasks().subList(0, 1), step.probes(), step.classPath());
          Report first = HONEST.grade(onlyFirst, files, seed);
          var passed = new TaskReport(second, TaskReport.Status.PASSED, 5, "", "", "");
          return new Report(
              first.step(),
              seed,
              first.sandbox(),
              List.of(),
              List.of(first.tasks().get(0), passed));
        };
    assertThat(check(lies, TWICE, THRICE).ofTheSolution(1))
        .containsExactly("task 2: Thrice: it was not executed, no case of it was drawn");
  }

  @Test
  void it_sees_cases_whose_answers_nobody_compared() {
    Grading skips =
        (step, files, seed) -> {
          List<Task> onlyFirstCase =
              step.tasks().stream()
                  .map(task -> task.cases(random -> task.cases(random).subList(0, 1)))
                  .toList();
          return HONEST.grade(
              new GradedStep(step.name(), onlyFirstCase, step.probes(), step.classPath()),
              files,
              seed);
        };
    assertThat(check(skips, TWICE, THRICE).ofTheSolution(1))
        .containsExactly(
            "task 1: Twice: only 1 of 2 answers were compared",
            "task 2: Thrice: only 1 of 2 answers were compared");
  }

  @Test
  void it_sees_too_few_hints_a_wrong_number_and_a_file_too_many() throws IOException {
    write("stub", "Extra", "return x;");
    AuthorCheck careless = check(HONEST, THRICE.hints("Only one."), TWICE);
    assertThat(careless.ofTheTasks())
        .contains(
            "task 2: Thrice: it comes as number 1",
            "task 2: Thrice: it has 1 hint(s), fewer than two");
    assertThat(careless.ofTheFiles())
        .singleElement()
        .asString()
        .startsWith("stub: Extra.java is not a file of this step's exercises");
  }
}
