package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingsTest {
  @Test
  void the_median_of_an_odd_number_is_the_one_in_the_middle() {
    assertThat(timings(9, 1, 2)).hasToString("2.0 ms (1.0..9.0)");
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(timings(9, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void one_slow_round_does_not_move_the_median() {
    assertThat(timings(5, 5, 5000, 5, 5).median()).isEqualTo(5);
  }

  private static Timings timings(double... milliseconds) {
    var timings = new Timings();
    for (double ms : milliseconds) {
      timings.add(ms);
    }
    return timings;
  }
}
