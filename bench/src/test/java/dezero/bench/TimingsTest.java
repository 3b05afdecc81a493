package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingsTest {
  @Test
  void the_median_of_an_odd_number_is_the_one_in_the_middle() {
    assertThat(timings(9, 1, 2)).hasToString("2.00 ms (1.00 ms..9.00 ms)");
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(timings(9, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void one_slow_round_does_not_move_the_median() {
    assertThat(timings(5, 5, 5000, 5, 5).median()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000004, 0.40 ns",
    "0.000412, 412 ns",
    "0.0016789, 1.68 µs",
    "0.9994, 999 µs",
    "0.9996, 1.00 ms",
    "40.04, 40.0 ms",
    "99.96, 100 ms",
    "4227.3, 4.23 s",
    "76600, 76.6 s",
    "1234567, 1235 s"
  })
  void three_digits_and_a_unit(double ms, String text) {
    assertThat(Timings.text(ms)).isEqualTo(text);
  }

  private static Timings timings(double... milliseconds) {
    var timings = new Timings();
    for (double ms : milliseconds) {
      timings.add(ms);
    }
    return timings;
  }
}
