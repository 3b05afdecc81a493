package step36;

import static dezero.functions.Functions.sin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The truth of this step: a loss that contains a slope can be trained. */
class LawTest {
  private static final double SHOWN = 0.01; // Two digits of what is shown.

  private static final List<Stage> COFFEE = Stage.of(Law.COFFEE);

  @Test
  void a_curve_that_knows_its_slope_only_comes_within_a_thousandth_of_the_exponential() {
    var trained = COFFEE.get(COFFEE.size() - 1);
    double[] x = Stage.places(Law.COFFEE);

    assertThat(x).startsWith(0).endsWith(3);
    for (int i = 0; i < x.length; i++) {
      assertThat(trained.heights()[i]).isCloseTo(Math.exp(-x[i]), within(1e-3));
    }
    assertThat(trained.farthest()).isCloseTo(0.00031, within(0.00031 * SHOWN));
    assertThat(trained.loss()).isCloseTo(4.73e-7, within(4.73e-7 * SHOWN));
  }

  @Test
  void it_begins_flat_and_begins_at_1_whatever_the_training_does() {
    assertThat(COFFEE)
        .allSatisfy(stage -> assertThat(stage.heights()[0]).isEqualTo(1))
        .first()
        .satisfies(stage -> assertThat(stage.heights()).containsOnly(1));
  }

  @Test
  void a_slope_in_the_loss_makes_the_graph_larger() {
    var network = new Network(5, 0, 3);
    var x = Variable.of(Places.between(0, 3, 31));
    var heightsOnly = Law.curve(network, x).sub(Variable.of(0.5)).pow(2).mean();

    assertThat(functions(heightsOnly)).isEqualTo(54);
    assertThat(functions(Law.COFFEE.loss(network, x))).isEqualTo(89);
  }

  private static int functions(Variable result) {
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>(List.of(result));
    while (!waiting.isEmpty()) {
      var creator = waiting.remove().creator();
      if (creator != null && seen.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return seen.size();
  }

  /** x + x² N(x) is 0 at 0 and has the slope 1 there; energy says how far it swings. */
  @Test
  void a_pendulum_swings_a_little_further_than_a_spring_which_swings_to_1() {
    var network = new Network(5, 0, Math.PI);
    var x = Variable.of(Places.between(0, Math.PI, 31));
    Supplier<Variable> loss =
        () -> {
          var y = swing(network, x);
          var bend = Slope.of(Slope.of(y, x), x);
          return bend.add(sin(y)).pow(2).mean();
        };
    new Training(loss, network.weights(), 0.003).steps(1_000);

    double[] heights =
        swing(network, Variable.of(Places.between(0, Math.PI, 301))).data().toDoubles();
    assertThat(Arrays.stream(heights).max().orElseThrow()).isCloseTo(Math.PI / 3, within(1e-3));
  }

  private static Variable swing(Network network, Variable x) {
    return network.at(x).mul(x.pow(2)).add(x);
  }

  /** By small differences of the loss, whose slope comes from small differences of the curve. */
  @Test
  void the_gradient_of_the_loss_goes_through_the_slope() {
    var network = new Network(3, 0, 3);
    var weights = network.weights();
    for (int i = 0; i < weights.size(); i++) {
      weights.get(i).setData(NdArray.of(Math.sin(1 + i)));
    }
    double[] places = Places.between(0, 3, 7);
    var x = Variable.of(places);
    var loss = Law.COFFEE.loss(network, x);
    weights.forEach(Variable::clearGrad);
    loss.backward();

    assertThat(loss.item()).isCloseTo(lossByDifferences(network, places), within(1e-7));
    for (var weight : weights) {
      double here = weight.item();
      weight.setData(NdArray.of(here + 1e-3));
      double above = lossByDifferences(network, places);
      weight.setData(NdArray.of(here - 1e-3));
      double below = lossByDifferences(network, places);
      weight.setData(NdArray.of(here));
      assertThat(weight.grad().item()).isCloseTo((above - below) / 2e-3, within(1e-4));
    }
  }

  private static double lossByDifferences(Network network, double... places) {
    return Arrays.stream(places)
        .map(
            x -> {
              double slope = (height(network, x + 1e-5) - height(network, x - 1e-5)) / 2e-5;
              return Math.pow(slope + height(network, x), 2);
            })
        .average()
        .orElseThrow();
  }

  private static double height(Network network, double x) {
    return Law.curve(network, Variable.of(x)).item();
  }
}
