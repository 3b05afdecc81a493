package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Value TEXT = Value.of("label=".repeat(1_000));
  private static final Duration LONG = Duration.ofMinutes(10);

  private static Optional<String> judge(Expectation expected, Duration limit) {
    return new Judgement(new Case("one", Value.of(1), expected), TEXT).within(limit);
  }

  @Test
  void what_takes_too_long_to_compare_is_refused() {
    var never = new CountDownLatch(1);
    Expectation waits =
        actual -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Optional.empty();
        };
    assertThat(judge(waits, Duration.ofMillis(1)).orElseThrow())
        .contains("la…\" came, which takes too long to compare");
    never.countDown();
  }

  @Test
  void a_comparison_that_overflows_the_stack_refuses() {
    Expectation recursive =
        Expectation.that("a list", came -> ("x".repeat(1 << 20)).matches("(x|y)*z"));
    assertThat(judge(recursive, LONG).orElseThrow())
        .contains("cannot be compared: java.lang.StackOverflowError");
  }

  @Test
  void a_comparison_says_what_is_wrong_or_nothing() {
    assertThat(judge(actual -> Optional.empty(), LONG)).isEmpty();
    assertThat(judge(actual -> Optional.of("no"), LONG)).contains("no");
  }
}
