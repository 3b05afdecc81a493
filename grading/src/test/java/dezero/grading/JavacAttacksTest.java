package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sources that are meant to stop, fool or fill javac; the honest one among them is graded. */
@Execution(ExecutionMode.CONCURRENT)
class JavacAttacksTest {
  private static Report report;

  @BeforeAll
  static void grade_them_all() {
    Map<String, String> files = new TreeMap<>();
    files.put("Good", Grading.file("Good", "return 2 * x;"));
    files.put("Module", "module Module { exports step99.exercise; }");
    files.put("PackageInfo", "@Deprecated package step99.exercise;");
    files.put(
        "NoPackage",
        "public class NoPackage { public static double twice(double x) { return 2 * x; } }");
    files.put("Escaped", "\\u0070ackage step99.pro\\u0062e; class GoodProbe {}");
    files.put("Spaced", "package /* step99.exercise; */ step99 . probe ; class GoodProbe {}");
    files.put("Lower", file("Lower", "class lOWER {} class Lower$Twice {}"));
    files.put(
        "Deep",
        Grading.file("Deep", "return " + "(".repeat(60_000) + "x" + ")".repeat(60_000) + ";"));
    files.put("Warns", file("Warns", warnings()));
    files.put("Grows", file("Grows", growing()));
    files.put("Folds", file("Folds", folding()));
    report = Grading.grade(Grading.PATIENT, files);
  }

  private static String file(String name, String members) {
    return new Attack(name, "", "", "return 0;", members).source();
  }

  private static String warnings() {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> "@Deprecated java.util.List<String> f" + i + " = new java.util.ArrayList();")
        .collect(Collectors.joining("\n"));
  }

  /** javac copies each finally block for every way out of its try. */
  private static String growing() {
    String body = "try { f(); } finally { ".repeat(8) + "f();" + " }".repeat(8);
    return "static void f() {}"
        + IntStream.range(0, 200)
            .mapToObj(i -> "static void f" + i + "() { " + body + " }")
            .collect(Collectors.joining("\n"));
  }

  /** A text of ten gigabytes, were it not for the limit of the heap. */
  private static String folding() {
    return "static final String A0 = \"0123456789\";"
        + IntStream.range(0, 30)
            .mapToObj(i -> "static final String A%d = A%d + A%d;".formatted(i + 1, i, i))
            .collect(Collectors.joining("\n"));
  }

  /** Each type has the one before it twice: the last has 2 to the 30th parts. */
  private static String endless() {
    return "static class P<A, B> {} static <A> P<A, A> p(A a) { return null; }"
        + "static void g() { var a0 = p(1);"
        + IntStream.range(0, 30)
            .mapToObj(i -> "var a%d = p(a%d);".formatted(i + 1, i))
            .collect(Collectors.joining("\n"))
        + "}";
  }

  private static String reason(String name) {
    TaskReport task = Grading.of(report, name);
    assertThat(task.points()).isZero();
    assertThat(task.status()).isIn(TaskReport.Status.FAILED, TaskReport.Status.NOT_RUN);
    assertThat(task.reason()).hasSizeLessThan(2_000);
    return task.reason();
  }

  @Test
  void the_honest_file_is_graded() {
    assertThat(Grading.of(report, "Good").hasPassed()).isTrue();
    assertThat(report.points()).isEqualTo(2);
  }

  @Test
  void a_module_and_a_package_description_are_no_classes() {
    assertThat(reason("Module")).contains("Module.java declares a module");
    assertThat(reason("PackageInfo")).contains("PackageInfo.java");
    assertThat(reason("NoPackage")).contains("only classes of the package step99.exercise");
  }

  @Test
  void a_package_that_is_hard_to_read_is_read_as_javac_does() {
    assertThat(reason("Escaped")).contains("is in package step99.probe");
    assertThat(reason("Spaced")).contains("is in package step99.probe");
  }

  @Test
  void names_that_differ_in_case_only_do_not_meet() {
    assertThat(reason("Lower")).contains("0.0 came");
  }

  @Test
  void nesting_that_overflows_javacs_stack_costs_its_own_task_only() {
    assertThat(reason("Deep")).contains("Deep.java does not compile\njavac gave up");
  }

  @Test
  void thousands_of_warnings_are_nothing_to_report() {
    assertThat(reason("Warns")).contains("0.0 came");
  }

  @Test
  void classes_that_grow_without_end_are_refused() {
    assertThat(reason("Grows")).contains("larger than the 1 MB");
  }

  @Test
  void constants_that_fill_the_memory_cost_their_own_task_only() {
    assertThat(reason("Folds")).contains("Folds.java does not compile\njavac");
  }

  /** On a busy machine the honest file needs more time: the limit grows until that suffices. */
  @Test
  void types_that_take_for_ever_cost_their_own_task_only() {
    Map<String, String> files =
        Map.of(
            "Endless", file("Endless", endless()), "Good", Grading.file("Good", "return 2 * x;"));
    Duration limit = Duration.ofSeconds(2);
    Report endless;
    do {
      endless = Grading.grade(Grading.PATIENT.compiling(limit), files);
      assertThat(Grading.of(endless, "Endless").reason())
          .isEqualTo("Endless.java does not compile\njavac did not end in time");
      limit = limit.multipliedBy(4);
    } while (!Grading.of(endless, "Good").hasPassed() && limit.toMinutes() < 5);
    assertThat(Grading.of(endless, "Good").hasPassed()).isTrue();
  }
}
