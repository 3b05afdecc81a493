package step29;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonTest {
  private static Newton from(double start) {
    return new Newton(TwoValleys::f, TwoValleys::curvature, start);
  }

  private static Newton after(int updates, double start) {
    var newton = from(start);
    for (int i = 0; i < updates; i++) {
      newton.step();
    }
    return newton;
  }

  @Nested
  class From2 {
    @Test
    void the_ten_lines_are_those_of_the_python_original_digit_for_digit() throws IOException {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        lines.add(i + " " + after(i, 2).x);
      }
      assertThat(lines).isEqualTo(Figures.lines("/golden/step29.txt"));
    }

    @Test
    void it_stands_at_exactly_1_after_seven_updates_and_not_after_six() {
      assertThat(after(6, 2).x.item()).isNotEqualTo(1);
      assertThat(after(7, 2).x.item()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void each_distance_is_about_one_and_a_half_times_the_square_of_the_one_before(int update) {
      double before = after(update - 1, 2).x.item() - 1;
      double now = after(update, 2).x.item() - 1;

      assertThat(now / (before * before)).isCloseTo(1.5, within(0.4));
    }

    @Test
    void three_digits_take_four_updates_but_seventy_steps_of_gradient_descent() {
      assertThat(after(3, 2).x.item()).isGreaterThan(1.001);
      assertThat(after(4, 2).x.item()).isLessThan(1.001);
      assertThat(descended(69)).isGreaterThan(1.001);
      assertThat(descended(70)).isLessThan(1.001);
    }

    @Test
    void gradient_descent_gains_one_digit_in_28_steps() {
      assertThat((descended(100) - 1) / (descended(128) - 1)).isCloseTo(10, within(0.5));
    }

    @Test
    void gradient_descent_comes_to_rest_just_before_1() {
      assertThat(descended(400)).isEqualTo(1.0000000000000013);
      assertThat(descended(2_000)).isEqualTo(1.0000000000000013);
    }

    /** 12x² + 4 instead of 12x² − 4: one sign, and nothing but slowness gives it away. */
    @Test
    void a_wrong_curvature_only_halves_the_distance_and_still_ends_at_1() {
      var newton = new Newton(TwoValleys::f, x -> 12 * Math.pow(x.item(), 2) + 4, 2);
      double[] xs = Track.of(newton::step, 60, newton.x)[0];

      assertThat((xs[11] - 1) / (xs[10] - 1)).isCloseTo(0.5, within(1e-3));
      assertThat(xs[7]).isCloseTo(1.0089, within(5e-5));
      assertThat(xs[52]).isNotEqualTo(xs[53]);
      assertThat(xs[60]).isEqualTo(xs[53]).isEqualTo(1.0000000000000002);
    }

    private static double descended(int steps) {
      var x = Variable.of(2.0);
      var descent = new GradientDescent(() -> TwoValleys.f(x), 0.01, x);
      return Track.of(descent::step, steps, x)[0][steps];
    }
  }

  @Nested
  class Elsewhere {
    @Test
    void from_the_hilltop_it_does_not_move_and_says_where_it_stands() {
      assertThat(after(10, 0).x.item()).isZero();
      assertThat(from(0).touching().describe())
          .isEqualTo(
              "x = 0.0 is the top of a hill: level, but the curvature is -4.0. To find a valley,"
                  + " start where it is above 0");
    }

    @Test
    void where_the_curvature_is_negative_it_walks_uphill() {
      assertThat(after(1, 0.4).touching().height()).isGreaterThan(from(0.4).touching().height());
      assertThat(after(10, 0.4).x.item()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5773502691896256, 0.5773502691896257, 0.5773502691896258})
    void where_there_is_no_curvature_it_stops_with_a_message_instead_of_leaping(double start) {
      assertThatThrownBy(() -> from(start).step())
          .isInstanceOf(NoTurningPointException.class)
          .hasMessageStartingWith("at x = " + start + " the slope is -1.54 and the curvature ")
          .hasMessageContaining("Start somewhere else");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_start_that_is_no_place_is_refused_the_same_way(double start) {
      assertThatThrownBy(() -> from(start).step()).isInstanceOf(NoTurningPointException.class);
    }

    @Test
    void a_straight_line_has_no_turning_point() {
      var newton = new Newton(x -> x.mul(3), x -> 0, 1);

      assertThatThrownBy(newton::step)
          .hasMessageStartingWith("at x = 1.0 the slope is 3.00 and the curvature 0.00, so");
    }

    @ParameterizedTest
    @CsvSource({
      "-2, -1",
      "0.3, 0",
      "0.45, -1",
      "0.46, 1",
      "0.465, 1",
      "0.47, -1",
      "0.5, -1",
      "0.57, -1",
      "0.58, 1",
      "0.6, 1"
    })
    void a_thousandth_more_or_less_can_change_the_valley(double start, double end) {
      assertThat(after(25, start).x.item()).isCloseTo(end, within(1e-12));
    }

    @Test
    void from_a_half_one_update_lands_in_the_farther_valley_to_the_last_digit() {
      assertThat(after(1, 0.5).x.item()).isEqualTo(-1);
      assertThat(after(1, 0.5).touching().describe())
          .isEqualTo("x = -1.0 is the bottom of a valley");
    }

    @Test
    void from_one_over_the_root_of_five_it_goes_back_and_forth() {
      double start = 1 / Math.sqrt(5);

      assertThat(after(1, start).x.item()).isCloseTo(-start, within(1e-15));
      assertThat(after(2, start).x.item()).isCloseTo(start, within(1e-15));
    }

    @Test
    void before_it_has_arrived_it_says_so() {
      assertThat(from(2).touching().describe())
          .isEqualTo("x = 2.0 is not level yet: the slope is 24.0");
    }
  }
}
