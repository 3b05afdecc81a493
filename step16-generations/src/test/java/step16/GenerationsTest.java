package step16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step16.Functions.add;
import static step16.Functions.exp;
import static step16.Functions.square;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GenerationsTest {
  private final Variable x = new Variable(2);
  private final Variable a = square(x);
  private final Variable b = square(a);
  private final Variable c = add(b, x);
  private final Variable d = add(a, x);
  private final Variable y = add(c, d);

  private static List<Function> creators(Variable... boxes) {
    return List.of(boxes).stream().map(Variable::creator).toList();
  }

  @Test
  void the_functions_of_the_prediction_have_the_generations_0_1_2_1_and_3() {
    assertThat(creators(a, b, c, d, y))
        .extracting(Function::generation)
        .containsExactly(0, 1, 2, 1, 3);
    assertThat(b.generation()).isEqualTo(2);
  }

  @Test
  void the_highest_goes_first_and_of_two_the_one_that_was_found_last() {
    assertThat(Step16.order(y)).isEqualTo(creators(y, c, b, d, a));
    assertThat(Step16.walk(y, Function::generation)).isEqualTo(creators(y, c, b, d, a));

    y.backward();

    assertThat(x.grad).containsExactly(4 * 8 + 1 + 4 + 1);
  }

  @Test
  void with_the_shortest_way_a_goes_third_and_too_early() {
    assertThat(creators(a, b, c, d, y)).extracting(Step16::shortest).containsExactly(0, 1, 0, 0, 1);
    assertThat(Step16.walk(y, Step16::shortest)).isEqualTo(creators(y, d, a, c, b));
  }

  @Test
  void numbers_in_the_order_of_the_calculation_work_too() {
    for (int seed = 0; seed < 1_000; seed++) {
      var result = Step16.randomGraph(new Variable(0.5), new Random(seed));
      // Each function is found by a later one, so this is an order in which they were applied.
      List<Function> applied = new ArrayList<>(Step16.order(result));
      Collections.reverse(applied);

      assertThat(Step16.isRight(Step16.walk(result, applied::indexOf))).isTrue();
    }
  }

  @Test
  void a_function_that_goes_before_a_user_of_its_result_makes_an_order_wrong() {
    assertThat(Step16.isRight(creators(y, c, d, b, a))).isTrue();
    assertThat(Step16.isRight(creators(y, c, d, a, b))).isFalse();
  }

  @Test
  void a_failed_application_leaves_the_generation_as_it_was() {
    var sum = new Add();
    var two = new Variable(1, 2);
    assertThatThrownBy(() -> sum.apply(square(square(x)), two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zip: 1 numbers and 2; there must be as many of both");

    assertThat(sum.generation()).isZero();
  }

  @Test
  void a_queue_that_takes_functions_twice_gives_twice_the_slope() {
    var foot = square(x);
    Step16.goBackTwice(add(square(foot), square(foot)));

    assertThat(x.grad).containsExactly(128);
    assertThat(foot.grad).containsExactly(16);
  }

  @Test
  void the_ladder_of_a_thousand_has_2_to_the_1000_ways_in_3000_visits() {
    var start = new Variable(0.5);
    var top = Step16.ladder(start, 1_000);
    assertThat(Step16.order(top)).hasSize(3_000);

    top.backward();

    assertThat(start.grad).containsExactly(Math.pow(2, 1_000));
    assertThat(new BigDecimal(start.grad[0]).toBigInteger().toString()).hasSize(302);
  }

  @Test
  void gradients_of_one_generation_arrive_found_last_first() {
    // The pass finds 0.3, then 0.1 and 0.2.
    assertThat(Step16.slope(0.1, 0.2, 0.3)).isEqualTo(0.2 + 0.1 + 0.3);
    assertThat(Step16.slope(0.2, 0.3, 0.1))
        .isEqualTo(0.3 + 0.2 + 0.1)
        .isNotEqualTo(0.2 + 0.1 + 0.3);
    assertThat(1e16 + 1).isEqualTo(1e16);
  }

  @Test
  void a_function_is_one_generation_above_the_functions_that_made_its_inputs() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(a, add(x, exp(a)));

    assertThat(x.generation()).isZero();
    assertThat(a.generation()).isEqualTo(1);
    assertThat(a.creator().generation()).isZero();
    assertThat(y.creator().generation()).isEqualTo(3);
    assertThat(y.generation()).isEqualTo(4);
  }

  /** Adds and halves what was calculated so far, at random. */
  private static Variable randomGraph(Variable x, Random random) {
    List<Variable> all = new ArrayList<>(List.of(x));
    for (int i = 0; i < 20; i++) {
      var a = all.get(random.nextInt(all.size()));
      var b = all.get(random.nextInt(all.size()));
      all.add(random.nextInt(3) == 0 ? new Half().apply(square(a)) : new Half().apply(add(a, b)));
    }
    return all.stream().reduce(Functions::add).orElseThrow();
  }

  private static final class Half extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v / 2);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(gy, g -> g / 2);
    }
  }

  @Test
  void random_graphs_have_the_numerical_gradient() {
    for (int seed = 0; seed < 100; seed++) {
      int fixed = seed;
      GradientCheck.assertGradients(x -> randomGraph(x, new Random(fixed)), -0.8, 0.3, 0.7);
    }
  }

  /** Counts how often it is gone back through. */
  private static final class Counting extends Function.Unary {
    private final int[] visits;

    Counting(int[] visits) {
      this.visits = visits;
    }

    @Override
    protected double[] forward(double[] x) {
      return x;
    }

    @Override
    protected double[] backward(double[] gy) {
      visits[0]++;
      return gy;
    }
  }

  @Test
  void a_ladder_of_thirty_diamonds_is_gone_through_once() {
    int[] visits = {0};
    var x = new Variable(1);
    var y = x;
    for (int i = 0; i < 30; i++) {
      var a = new Counting(visits).apply(y);
      y = add(a, a);
    }

    y.backward();

    assertThat(visits[0]).isEqualTo(30);
    assertThat(x.grad).containsExactly(1 << 30);
  }

  /** Fails in the first backward pass. */
  private static final class FailsOnce extends Function.Unary {
    private boolean failed;

    @Override
    protected double[] forward(double[] x) {
      return x;
    }

    @Override
    protected double[] backward(double[] gy) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("the first time");
      }
      return gy;
    }
  }

  @Test
  void after_an_error_the_functions_can_be_queued_again() {
    var x = new Variable(1);
    var y = add(new FailsOnce().apply(x), square(x));
    assertThatThrownBy(y::backward).hasMessage("the first time");
    x.clearGrad();
    y.creator().inputs().forEach(Variable::clearGrad);

    y.backward();

    assertThat(x.grad).containsExactly(3);
  }

  @Test
  void a_chain_of_a_million_is_deep_enough() {
    var x = new Variable(1);
    var y = x;
    for (int i = 0; i < 1_000_000; i++) {
      y = add(y, x);
    }

    y.backward();

    assertThat(x.grad).containsExactly(1_000_001);
  }
}
