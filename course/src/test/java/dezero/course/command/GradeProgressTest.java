package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GradeProgressTest {
  @Test
  void the_rate_is_in_submissions_a_minute() {
    assertThat(GradeProgress.rate(300, Duration.ofSeconds(250)))
        .isEqualTo("300 submissions in 4 min 10 s: 72.0 a minute.");
    assertThat(GradeProgress.rate(1, Duration.ofMillis(500)))
        .isEqualTo("1 submission in 0.5 s: 120.0 a minute.");
  }
}
