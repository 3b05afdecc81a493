package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One process for several submissions, each of which finds nothing of the others' classes. */
class TrustedGraderTest {
  private static final String COUNTS =
      """
      String seen = System.getProperty("seen", "") + "x";
      System.setProperty("seen", seen);
      System.out.print(seen);
      """;

  private TrustedGrader grader = new TrustedGrader(Grading.PATIENT);

  @AfterEach
  void end_the_process() {
    grader.close();
  }

  private Report grade(Map<String, String> bodies) {
    var files = new TreeMap<String, String>();
    bodies.forEach((name, body) -> files.put(name + ".java", Grading.file(name, body)));
    GradedStep step = Grading.step(bodies.keySet().stream().sorted().toArray(String[]::new));
    return grader.grade(step, Submission.of(files), Grading.SEED);
  }

  @Test
  void a_second_submission_is_graded_in_the_same_process() {
    assertThat(grade(Map.of("A", COUNTS + "return 2 * x;")).tasks().get(0).output()).isEqualTo("x");
    assertThat(grade(Map.of("A", COUNTS + "return x + x;")).tasks().get(0).output())
        .isEqualTo("xx");
  }

  @Test
  void it_is_graded_by_its_own_classes_and_finds_none_of_those_before_it() {
    assertThat(passed(grade(Map.of("A", "return 2 * x;", "B", "return 2 * x;"))))
        .containsExactly(true, true);
    Report second = grade(Map.of("A", "return 3 * x;", "C", "return B.twice(x);"));
    assertThat(passed(second)).containsExactly(false, false);
    assertThat(second.tasks().get(1).reason()).contains("C.java does not compile");
  }

  @Test
  void after_a_failed_task_the_process_is_a_new_one() {
    assertThat(passed(grade(Map.of("A", COUNTS + "return 3 * x;")))).containsExactly(false);
    assertThat(grade(Map.of("A", COUNTS + "return 2 * x;")).tasks().get(0).output()).isEqualTo("x");
  }

  @Test
  void a_process_that_the_code_ended_is_replaced() {
    assertThat(passed(grade(Map.of("A", "Runtime.getRuntime().halt(0); return 2 * x;"))))
        .containsExactly(false);
    assertThat(passed(grade(Map.of("A", "return 2 * x;")))).containsExactly(true);
  }

  /** On a busy machine the second needs more time: the limit grows until that suffices. */
  @Test
  void a_submission_has_all_of_its_time_after_one_that_used_it_up() {
    Duration limit = Duration.ofSeconds(4);
    List<Boolean> second;
    do {
      grader.close();
      grader = new TrustedGrader(Grading.PATIENT.step(limit));
      assertThat(passed(grade(Map.of("A", "while (x > 0) { } return x;")))).containsExactly(false);
      second = passed(grade(Map.of("A", "return 2 * x;")));
      limit = limit.multipliedBy(4);
    } while (!second.get(0) && limit.toMinutes() < 10);
    assertThat(second).containsExactly(true);
  }

  private static List<Boolean> passed(Report report) {
    return report.tasks().stream().map(TaskReport::hasPassed).toList();
  }
}
