package step15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step15.Functions.add;
import static step15.Functions.exp;
import static step15.Functions.square;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  private final Variable x = new Variable(2);
  private final Variable a = square(x);
  private final Variable upper = square(a);
  private final Variable lower = square(a);
  private final Variable y = add(upper, lower);

  @Test
  void a_graph_without_a_diamond_is_right_in_any_order() {
    GradientCheck.assertGradients(x -> add(square(x), add(x, exp(x))), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(Step15::one, -1.2, 0.3, 2);
  }

  @Test
  void a_diamond_is_wrong_and_only_the_check_says_so() {
    assertThatThrownBy(() -> GradientCheck.assertGradients(Step15::two, 2))
        .isInstanceOf(AssertionError.class)
        .hasMessage("at 2.0: numerically 192.0000004801814, but backward gives 288.0");
  }

  @Test
  void a_diamond_whose_foot_is_a_leaf_is_right() {
    GradientCheck.assertGradients(x -> add(square(x), square(x)), -1.2, 0.3, 2);
  }

  @Test
  void the_engine_makes_five_visits_to_four_functions_and_passes_8_on_before_16() {
    assertThat(upper.data).containsExactly(16);
    assertThat(a.data).containsExactly(4);
    List<Double> passedOn = new ArrayList<>();
    var a = new Listening(passedOn).apply(x);

    add(square(a), square(a)).backward();

    assertThat(passedOn).containsExactly(8.0, 16.0);
    assertThat(x.grad).containsExactly(32 + 64);
  }

  /** A square that writes down what arrives at it. */
  private static final class Listening extends Function.Unary {
    private final List<Double> arrived;

    Listening(List<Double> arrived) {
      this.arrived = arrived;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    protected double[] backward(double[] gy) {
      arrived.add(gy[0]);
      return Elementwise.zip(gy, x().data, (g, v) -> g * 2 * v);
    }
  }

  @Test
  void in_both_right_orders_each_function_goes_once_and_the_slope_is_64() {
    Step15.goBack(y, List.of(y.creator(), upper.creator(), lower.creator(), a.creator()));
    assertThat(a.grad).containsExactly(16);
    assertThat(x.grad).containsExactly(64);

    List.of(x, a, upper, lower, y).forEach(Variable::clearGrad);
    Step15.goBack(y, List.of(y.creator(), lower.creator(), upper.creator(), a.creator()));
    assertThat(x.grad).containsExactly(64);
  }

  @Test
  void half_of_the_gradient_is_passed_on_without_a_word() {
    Step15.goBack(y, List.of(y.creator(), upper.creator(), a.creator(), lower.creator()));

    assertThat(x.grad).containsExactly(32);
    assertThat(a.grad).containsExactly(16);
  }

  @Test
  void a_function_at_which_nothing_has_arrived_stops() {
    assertThatThrownBy(() -> Step15.goBack(y, List.of(y.creator(), a.creator())))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Cannot read the array length because \"a\" is null");
  }

  @Test
  void the_walks_find_each_function_once() {
    assertThat(Step15.firstFoundFirst(y))
        .containsExactly(y.creator(), upper.creator(), lower.creator(), a.creator());
    assertThat(Step15.lastFoundFirst(y))
        .containsExactly(y.creator(), lower.creator(), a.creator(), upper.creator());
  }

  @Test
  void a_walk_from_a_leaf_has_no_function_to_begin_with() {
    assertThatThrownBy(() -> Step15.firstFoundFirst(x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("walk: no function made this variable; give the result of one");
  }

  @Test
  void the_reverse_of_the_calculation_is_a_right_order_for_ladders() {
    for (int diamonds : new int[] {1, 2, 10, 30, 1_000}) {
      var ladder = new Step15.Ladder(diamonds);
      List<Function> order = new ArrayList<>(ladder.functions);
      Collections.reverse(order);

      Step15.goBack(ladder.y, order);

      assertThat(ladder.visits).isEqualTo(3L * diamonds);
      assertThat(ladder.x.grad).containsExactly(Math.pow(2, diamonds));
    }
  }

  @Test
  void along_the_arrows_the_visits_are_those_that_were_counted_without_walking() {
    for (int diamonds = 1; diamonds <= 16; diamonds++) {
      var ladder = new Step15.Ladder(diamonds);
      ladder.y.backward();

      assertThat(ladder.visits)
          .isEqualTo(Step15.visits(diamonds))
          .isEqualTo(3 * ((1L << diamonds) - 1));
    }
    assertThat(Step15.visits(3)).isEqualTo(3 * (1 + 2 + 4));
    assertThat(Step15.visits(30)).isEqualTo(3_221_225_469L);
  }

  @Test
  void all_boxes_of_a_ladder_hold_a_half() {
    var ladder = new Step15.Ladder(30);

    assertThat(ladder.y.data).containsExactly(0.5);
    assertThat(ladder.functions).hasSize(90);
  }

  @Test
  void twenty_diamonds_have_a_slope_of_a_million_and_the_engine_gives_82_digits() {
    var ladder = new Step15.Ladder(20);
    ladder.y.backward();

    assertThat(new BigDecimal(ladder.x.grad[0]).toBigInteger().toString()).hasSize(82);
    assertThat(1 << 20).isBetween(1_000_000, 1_100_000);
  }
}
