package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sources that javac refuses, and those that we refuse, all in one submission. */
class CompilingTest {
  private static Report report;

  @BeforeAll
  static void grade_them_all() {
    Map<String, String> files = new TreeMap<>();
    files.put("Good", Grading.file("Good", "return 2 * x;"));
    files.put("Syntax", Grading.file("Syntax", "return 2 * x"));
    files.put("Types", Grading.file("Types", "return \"2\";"));
    files.put("Empty", "");
    files.put("Renamed", Grading.file("Renamed", "return 2 * x;").replace("twice", "thrice"));
    files.put(
        "Takes", Grading.file("Takes", "return 0;").replace("(double x)", "(double x, int n)"));
    files.put(
        "Hides", Grading.file("Hides", "return 0;").replace("public static", "private static"));
    files.put("Elsewhere", "package org.junit.jupiter.api; public class Elsewhere {}");
    files.put("Shadow", "package step99.probe; class OtherProbe {}");
    files.put("Value", "package dezero.grading; public interface Value {}");
    files.put("Stumbles", stumbling("v0 = v0.mul(keep.sub(x0.mul(rate));"));
    files.put("Dereferences", stumbling("v0 = v0.mul(keep).sub(rate.mul(x0));"));
    files.put("Uses", Grading.file("Uses", "return Syntax.twice(x);"));
    files.put(
        "Lists",
        Grading.file("Lists", "List<Double> all = List.of(x); all = List.of(); return 2 * x;"));
    files.put("Helper", Grading.file("Helper", "return Helpr.twice(x);"));
    report = Grading.grade(Grading.PATIENT, files);
  }

  /** A call of a double's method inside an argument: javac throws once it has told the error. */
  private static String stumbling(String line) {
    String name = line.contains("rate.mul") ? "Dereferences" : "Stumbles";
    String body =
        "double keep = 0.9; double rate = x; Number v0 = new Number(), x0 = v0; %s return x;";
    String members =
        "static class Number { Number mul(double b) { return this; }"
            + " Number mul(Number b) { return this; } Number sub(Number b) { return this; } }";
    return new Attack(name, "", "", body.formatted(line), members).source();
  }

  private static String reason(String name) {
    TaskReport task = Grading.of(report, name);
    assertThat(task.points()).isZero();
    assertThat(task.status()).isEqualTo(TaskReport.Status.NOT_RUN);
    return task.reason();
  }

  @Test
  void javacs_message_comes_with_the_learners_file_and_line() {
    assertThat(reason("Syntax")).startsWith("Syntax.java does not compile\nSyntax.java:");
    assertThat(reason("Syntax")).contains("';' expected");
    assertThat(reason("Types")).contains("Types.java:").contains("String cannot be converted");
  }

  @Test
  void a_name_of_a_class_that_is_not_imported_comes_with_the_line_that_is_missing() {
    assertThat(reason("Lists"))
        .contains(
            "symbol: ", "; is this line missing at the top of the file? import java.util.List;");
    assertThat(reason("Lists").split("cannot find symbol")).as("told once").hasSize(2);
    assertThat(reason("Helper"))
        .contains("cannot find symbol")
        .doesNotContain("missing at the top");
  }

  @Test
  void a_method_of_a_double_inside_an_argument_is_told_as_what_it_is() {
    assertThat(reason("Stumbles"))
        .startsWith("Stumbles.java does not compile\nStumbles.java:")
        .doesNotContain("gave up");
    assertThat(reason("Dereferences"))
        .startsWith("Dereferences.java does not compile\nDereferences.java:")
        .contains("double cannot be dereferenced")
        .doesNotContain("gave up");
  }

  @Test
  void a_file_that_lacks_what_the_exercise_declares_is_named() {
    assertThat(reason("Renamed"))
        .isEqualTo(
            "the grader cannot call Renamed.java as the exercise declares it\n"
                + "The exercise declares the method twice(double), which is not there:"
                + " was it renamed, or removed?");
    assertThat(reason("Takes"))
        .endsWith(
            "\nThe exercise declares other arguments for the method twice: were they changed?");
    assertThat(reason("Hides")).contains("twice(double)").contains("private");
    assertThat(reason("Empty")).contains("cannot call Empty.java");
  }

  @Test
  void classes_of_other_packages_are_refused() {
    assertThat(reason("Elsewhere")).contains("org.junit").contains("only classes of the package");
    assertThat(reason("Shadow")).contains("only classes of the package step99.exercise");
    assertThat(reason("Value")).contains("only classes of the package");
  }

  @Test
  void a_file_that_uses_one_that_does_not_compile_says_so() {
    assertThat(reason("Uses")).contains("Syntax");
  }

  @Test
  void the_file_beside_them_is_graded() {
    assertThat(Grading.of(report, "Good").hasPassed()).isTrue();
    assertThat(report.points()).isEqualTo(2);
    assertThat(report.hasPassed()).isFalse();
  }

  @Test
  void a_source_that_javac_cannot_digest_scores_nothing() {
    String deep = "return " + "(".repeat(60_000) + "x" + ")".repeat(60_000) + ";";
    Report one = Grading.grade(Grading.PATIENT, Map.of("Deep", Grading.file("Deep", deep)));
    assertThat(one.points()).isZero();
    assertThat(one.tasks().get(0).reason()).contains("javac");
  }

  @Test
  void without_tasks_or_cases_there_is_no_grade() {
    assertThatThrownBy(() -> Grading.step())
        .isInstanceOf(GradingException.class)
        .hasMessageContaining("no tasks");
    Task bare = Task.task(1, "bare").file("Good.java").probe("step99.probe.GoodProbe");
    GradedStep good = Grading.step("Good");
    var step = new GradedStep("step99", List.of(bare), good.probes(), List.of());
    var files = Submission.of(Map.of("Good.java", Grading.file("Good", "return 2 * x;")));
    assertThatThrownBy(() -> new Grader(Grading.PATIENT).grade(step, files, 1))
        .isInstanceOf(GradingException.class)
        .hasMessageContaining("no cases");
  }

  @Test
  void a_task_says_how_many_inputs_came_out_right_before_one_did_not() {
    Task negative = Grading.step("Absolute").tasks().get(0).cases(random -> twiceOf(1, 2, -3, 4));
    var step =
        new GradedStep("step99", List.of(negative), Grading.step("Absolute").probes(), List.of());
    String absolute = Grading.file("Absolute", "return 2 * Math.abs(x);");
    Report report =
        new Grader(Grading.PATIENT)
            .grade(step, Submission.of(Map.of("Absolute.java", absolute)), 1);
    assertThat(report.tasks().get(0).reason())
        .isEqualTo(
            "Right for 2 of 4 inputs, then not:\n"
                + "twice(-3):\nexpected -6.0, but 6.0 came (tolerance 6.0E-12)");
  }

  private static List<Case> twiceOf(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(x -> new Case("twice(" + x + ")", Value.of(x), Expectation.close(1e-12, 2 * x)))
        .toList();
  }
}
