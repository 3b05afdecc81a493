package step36;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes wrong, and how little of it shows. */
class MistakesTest {
  private static final double RATE = 0.1;

  private static Network fiveBends(Law law) {
    return new Network(5, 0, law.end());
  }

  private static Variable places(Law law) {
    return Variable.of(Places.between(0, law.end(), 31));
  }

  /** Slope.of without CREATE_GRAPH. */
  private static Variable frozenSlope(Variable y, Variable x) {
    x.clearGrad();
    y.backward();
    return x.grad();
  }

  private static Supplier<Variable> frozen(Law law, Network network) {
    var x = places(law);
    return () -> {
      var y = Law.curve(network, x);
      return frozenSlope(y, x).sub(y.mul(law.k())).pow(2).mean();
    };
  }

  private static double farthest(Law law, Network network) {
    double[] x = Places.between(0, law.end(), 301);
    double[] y = Law.curve(network, Variable.of(x)).data().toDoubles();
    return IntStream.range(0, x.length)
        .mapToDouble(i -> Math.abs(y[i] - Math.exp(law.k() * x[i])))
        .max()
        .orElseThrow();
  }

  @Test
  void without_the_graph_the_coffee_passes_for_right_and_then_gets_worse() {
    var network = fiveBends(Law.COFFEE);
    var loss = frozen(Law.COFFEE, network);
    var training = new Training(loss, network.weights(), RATE);

    training.steps(1_000);
    double lossBefore = loss.get().item();
    assertThat(farthest(Law.COFFEE, network)).isCloseTo(0.00066, within(0.000005));
    training.steps(2_000);
    assertThat(farthest(Law.COFFEE, network)).isCloseTo(0.0013, within(0.00005));
    assertThat(loss.get().item()).isGreaterThan(1.5 * lossBefore);
  }

  @Test
  void with_the_graph_it_gets_better_for_as_long() {
    var network = fiveBends(Law.COFFEE);
    var x = places(Law.COFFEE);
    new Training(() -> Law.COFFEE.loss(network, x), network.weights(), RATE).steps(3_000);

    assertThat(farthest(Law.COFFEE, network)).isCloseTo(0.00028, within(0.000005));
  }

  @Test
  void without_the_graph_the_savings_are_lost() {
    var network = fiveBends(Law.SAVINGS);
    var loss = frozen(Law.SAVINGS, network);
    new Training(loss, network.weights(), RATE).steps(1_000);

    assertThat(farthest(Law.SAVINGS, network)).isCloseTo(7.5, within(0.05));
    assertThat(loss.get().item()).isCloseTo(46, within(0.5));
  }

  @Test
  void without_the_graph_a_brake_does_nothing_to_the_last_bit() {
    double[] points = Places.between(-1.75, 1.75, 8);
    var t = Variable.of(Arrays.stream(points).map(Math::signum).toArray());
    var free = new Network(5, -2, 2);
    var braked = new Network(5, -2, 2);
    var x = Variable.of(points);
    var looked = Variable.of(Places.between(-2, 2, 41));
    new Training(() -> Brake.fit(free, x, t), free.weights(), RATE).steps(1_000);
    Supplier<Variable> loss =
        () -> {
          var slope = frozenSlope(braked.at(looked), looked);
          return Brake.fit(braked, x, t).add(slope.pow(2).mean().mul(0.3));
        };
    new Training(loss, braked.weights(), RATE).steps(1_000);

    assertThat(numbers(braked)).isEqualTo(numbers(free));
    assertThat(loss.get().item()).isCloseTo(0.66, within(0.005));
    assertThat(Brake.fit(free, x, t).item()).isLessThan(0.001);
  }

  private static List<Double> numbers(Network network) {
    return network.weights().stream().map(Variable::item).toList();
  }

  /** The line of Training.step one place too early, where step 28 had it. */
  @Test
  void cleared_before_the_slope_is_looked_for_the_curve_is_flat_again_and_stays_so() {
    var network = fiveBends(Law.COFFEE);
    var x = places(Law.COFFEE);
    var weights = network.weights();
    double[] speeds = new double[weights.size()];
    double[] losses = new double[1_001];
    for (int step = 0; step <= 1_000; step++) {
      weights.forEach(Variable::clearGrad);
      var y = Law.COFFEE.loss(network, x);
      losses[step] = y.item();
      y.backward();
      for (int i = 0; i < speeds.length; i++) {
        speeds[i] = 0.9 * speeds[i] - RATE * weights.get(i).grad().item();
        weights.get(i).setData(NdArray.of(weights.get(i).item() + speeds[i]));
      }
    }

    assertThat(losses[0]).isEqualTo(1);
    assertThat(losses[1]).isCloseTo(242, within(0.5));
    assertThat(losses[100]).isCloseTo(1, within(1e-8));
    assertThat(losses[1_000]).isCloseTo(1, within(1e-8));
    assertThat(farthest(Law.COFFEE, network)).isCloseTo(1 - Math.exp(-3), within(1e-8));
  }

  @Test
  void a_rate_that_is_too_large_ends_with_a_message() {
    var w = Variable.of(1e3);
    var training = new Training(() -> w.pow(4), List.of(w), RATE);

    assertThatThrownBy(() -> training.steps(20))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("diverged: the loss is Infinity; try a rate a tenth as large as 0.1");
  }
}
