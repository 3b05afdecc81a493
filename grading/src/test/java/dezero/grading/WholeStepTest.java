package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many slow parts together cost no more than a step may. */
class WholeStepTest {
  private static final String LOOP = "while (x > 0) { } return x;";

  private static Report grade(Duration step) {
    return Grading.grade(
        Grading.PATIENT.step(step),
        Map.of("First", Grading.file("First", LOOP), "Second", Grading.file("Second", LOOP)));
  }

  /** On a busy machine javac alone may need more: the time grows until the loops are reached. */
  @Test
  void two_loops_end_when_the_steps_time_is_used_up() {
    Duration step = Duration.ofSeconds(4);
    Report report = grade(step);
    while (report.tasks().get(0).reason().contains("not compile") && step.toMinutes() < 4) {
      step = step.multipliedBy(4);
      report = grade(step);
    }
    String usedUp = "the " + step.toSeconds() + " s are used up that a submission has";
    assertThat(report.points()).isZero();
    assertThat(report.tasks()).allMatch(task -> task.reason().contains(usedUp));
  }

  @Test
  void without_any_time_nothing_is_run_and_nobody_passes() {
    Report report = grade(Duration.ZERO);
    assertThat(report.tasks())
        .allMatch(task -> task.reason().contains("javac did not begin in time"));
  }
}
