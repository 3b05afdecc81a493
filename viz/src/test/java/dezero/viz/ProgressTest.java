package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private long nanoseconds;

  private Progress epochs(int count) {
    return new Progress("epoch", count, new PrintStream(screen, true, UTF_8), () -> nanoseconds);
  }

  /** What stood on the line, one after the other, without what was overwritten with spaces. */
  private List<String> lines() {
    return List.of(screen.toString(UTF_8).split("\r")).stream().map(String::stripTrailing).toList();
  }

  private void seconds(double more) {
    nanoseconds += (long) (more * 1e9);
  }

  @Test
  void counts_from_1_to_n() {
    List<Integer> rounds = new ArrayList<>();
    var epochs = epochs(3);
    for (int epoch : epochs) {
      assertThat(epochs.done()).isEqualTo(epoch - 1);
      rounds.add(epoch);
    }
    assertThat(rounds).containsExactly(1, 2, 3);
    assertThat(epochs.done()).isEqualTo(3);
    assertThat(epochs.wasInterrupted()).isFalse();
  }

  @Test
  void shows_what_was_reported_and_the_time_left_and_erases_the_line_at_the_end() {
    var epochs = epochs(10);
    for (int epoch : epochs) {
      seconds(20);
      epochs.show("loss", 1.0 / epoch);
    }
    assertThat(lines())
        .startsWith(
            "",
            "epoch 1 of 10",
            "epoch 2 of 10, loss 1, 4 min left",
            "epoch 3 of 10, loss 0.5, 3 min left")
        .contains(
            "epoch 8 of 10, loss 0.1429, 2 min left", "epoch 10 of 10, loss 0.1111, 21 s left")
        .endsWith("");
  }

  @Test
  void writes_a_shorter_line_over_all_of_a_longer_one() {
    var epochs = epochs(2);
    for (int epoch : epochs) {
      if (epoch == 1) {
        epochs.show("loss", 0.1234);
        seconds(0.5);
      }
    }
    assertThat(screen.toString(UTF_8)).contains("\repoch 1 of 2\repoch 2 of 2, loss 0.1234\r");
  }

  @Test
  void shows_at_most_ten_lines_a_second() {
    for (int epoch : epochs(1000)) {
      seconds(0.001);
    }
    assertThat(lines().stream().filter(line -> line.startsWith("epoch"))).hasSize(10);
  }

  @Test
  void shows_a_loss_that_is_no_number() {
    var epochs = epochs(2);
    for (int epoch : epochs) {
      epochs.show("loss", Double.NaN);
      seconds(1);
    }
    assertThat(lines()).contains("epoch 2 of 2, loss NaN, 2 s left");
  }

  @Test
  void shows_nothing_in_a_pipe() {
    assertThat(Terminal.errors()).as("tests have no terminal").isNull();
    int rounds = 0;
    for (int epoch : new Progress("epoch", 5, null, () -> nanoseconds)) {
      rounds = epoch;
    }
    assertThat(rounds).isEqualTo(5);
  }

  @Test
  void may_have_no_rounds() {
    assertThat(epochs(0)).isEmpty();
    assertThatThrownBy(() -> Progress.of("epoch", -1))
        .hasMessage("Progress: given -1 rounds; give 0 or more, as in Progress.of(\"epoch\", 300)");
  }

  @Test
  void is_for_one_loop() {
    var epochs = epochs(1);
    epochs.forEach(epoch -> {});
    assertThatThrownBy(epochs::iterator)
        .hasMessage("Progress: its rounds are over; make a new one for each loop");
  }

  /** The signal that the system sends for Ctrl-C, from this very process. */
  @Nested
  class CtrlCInTheLoop {
    /** A shell lets what it starts in the background ignore Ctrl-C; then nothing can be pressed. */
    @BeforeEach
    void require_that_it_is_not_ignored() {
      CtrlC probe = CtrlC.catchOnce(() -> {});
      assumeTrue(probe.isInForce(), "Ctrl-C is ignored here");
      probe.release();
    }

    private void press() throws Exception {
      Class<?> signal = Class.forName("sun.misc.Signal");
      signal
          .getMethod("raise", signal)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"));
    }

    private void pressAndWaitFor(Progress progress) throws Exception {
      press();
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!progress.wasInterrupted() && System.nanoTime() < patience) {
        Thread.onSpinWait();
      }
    }

    @Test
    void ends_it_after_the_round_it_is_in() throws Exception {
      List<Integer> finished = new ArrayList<>();
      var epochs = epochs(100);
      for (int epoch : epochs) {
        if (epoch == 3) {
          pressAndWaitFor(epochs);
        }
        finished.add(epoch);
      }
      assertThat(finished).containsExactly(1, 2, 3);
      assertThat(epochs.done()).isEqualTo(3);
      assertThat(epochs.wasInterrupted()).isTrue();
    }

    @Test
    void is_given_back_to_whoever_had_it_before() throws Exception {
      var outer = epochs(2);
      for (int epoch : outer) {
        epochs(2).forEach(inner -> {});
        pressAndWaitFor(outer);
      }
      assertThat(outer.done()).isEqualTo(1);
    }
  }
}
