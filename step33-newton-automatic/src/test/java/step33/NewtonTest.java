package step33;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.exp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonTest {
  private static Newton after(int updates, Newton newton) {
    for (int i = 0; i < updates; i++) {
      newton.step();
    }
    return newton;
  }

  private static Newton from(double start) {
    return new Newton(TwoValleys::f, start);
  }

  @Test
  void the_ten_lines_are_those_of_the_python_original_digit_for_digit() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(i + " " + after(i, from(2)).x);
    }
    assertThat(lines).isEqualTo(Figures.lines("/golden/step33.txt"));
  }

  @Test
  void it_stands_at_exactly_1_after_seven_updates() {
    assertThat(after(7, from(2)).x.item()).isEqualTo(1);
  }

  @Test
  void from_the_hilltop_it_does_not_move_and_says_where_it_stands() {
    assertThat(after(10, from(0)).x.item()).isZero();
    assertThat(from(0).touching().describe())
        .isEqualTo(
            "x = 0.0 is the top of a hill: level, but the curvature is -4.0. To find a valley,"
                + " start where it is above 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5773502691896256, 0.5773502691896257, 0.5773502691896258})
  void where_there_is_no_curvature_it_stops_with_a_message_instead_of_leaping(double start) {
    assertThatThrownBy(() -> from(start).step())
        .isInstanceOf(NoTurningPointException.class)
        .hasMessageStartingWith("at x = " + start + " the slope is -1.54 and the curvature ")
        .hasMessageContaining("Start somewhere else");
  }

  @Test
  void a_straight_line_has_no_curvature_and_no_turning_point() {
    assertThatThrownBy(() -> new Newton(x -> x.mul(3), 1).step())
        .hasMessageStartingWith("at x = 1.0 the slope is 3.00 and the curvature 0.00, so");
    assertThatThrownBy(() -> new Newton(x -> x.add(3), 1).step())
        .hasMessageStartingWith("at x = 1.0 the slope is 1.00 and the curvature 0.00, so");
  }

  /** The slope that is added to the curvature goes to 0 itself, so hardly anything shows. */
  @Test
  void without_clearing_between_it_arrives_one_update_later() {
    var x = Variable.of(2.0);
    List<Double> xs = new ArrayList<>();
    for (int update = 1; update <= 8; update++) {
      stepWithoutClearing(x);
      xs.add(x.item());
    }

    assertThat(xs.get(0)).isCloseTo(2 - 24.0 / 68, within(1e-15));
    assertThat(xs.get(6)).isNotEqualTo(1);
    assertThat(xs.get(7)).isEqualTo(1);
  }

  private static void stepWithoutClearing(Variable x) {
    x.clearGrad();
    TwoValleys.f(x).backward(CREATE_GRAPH);
    var slope = x.grad();
    slope.backward();
    x.setData(x.data().sub(slope.data().div(x.grad().data())));
  }

  @Test
  void it_finds_half_of_pi_on_a_sine_that_is_a_loop_to_the_last_digit() {
    assertThat(after(4, new Newton(TaylorSine::f, 1)).x.item()).isEqualTo(Math.PI / 2);
  }

  /** At the top of the sine the third derivative is 0 as well, and so the digits treble. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void there_each_distance_is_a_third_of_the_cube_of_the_one_before(int update) {
    double before = after(update - 1, new Newton(TaylorSine::f, 1)).x.item() - Math.PI / 2;
    double now = after(update, new Newton(TaylorSine::f, 1)).x.item() - Math.PI / 2;

    assertThat(now / Math.pow(before, 3)).isCloseTo(-1.0 / 3, within(0.01));
  }

  @Test
  void any_other_function_will_do() {
    // Level where 2x = e⁻ˣ, which no school formula solves.
    var newton = after(6, new Newton(x -> x.pow(2).add(exp(x.neg())), 1));

    assertThat(2 * newton.x.item()).isCloseTo(Math.exp(-newton.x.item()), within(1e-15));
    assertThat(newton.x.item()).isCloseTo(0.35173371124919584, within(1e-15));
  }
}
