package step28;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientDescentTest {
  private static final double RATE = 0.001;

  private static GradientDescent from(double x0, double x1, double rate) {
    return new GradientDescent(Rosenbrock::rosenbrock, x0, x1, rate);
  }

  @Test
  void ten_steps_lead_down_the_wall() {
    assertThat(height(from(0, 2, RATE))).isEqualTo(401);
    assertThat(height(from(0, 2, RATE).steps(10))).isCloseTo(5.4, within(0.05));
  }

  @Test
  void gradient_descent_is_still_far_away_after_a_thousand_steps() {
    var descent = from(0, 2, RATE).steps(1_000);

    assertThat(descent.x0.item()).isCloseTo(0.6837, within(1e-4));
    assertThat(descent.x1.item()).isCloseTo(0.4660, within(1e-4));
  }

  @Test
  void it_is_close_after_ten_thousand() {
    var descent = from(0, 2, RATE).steps(10_000);

    assertThat(descent.x0.item()).isCloseTo(0.99449844, within(1e-8));
    assertThat(descent.x1.item()).isCloseTo(0.98900505, within(1e-8));
  }

  @Test
  void it_has_arrived_to_eight_digits_after_fifty_thousand() {
    var descent = from(0, 2, RATE).steps(50_000);

    assertThat(descent.x0.item()).isCloseTo(0.99999999937, within(1e-11));
    assertThat(descent.x1.item()).isCloseTo(0.99999999874, within(1e-11));
  }

  @Test
  void a_rate_of_0_01_diverges_within_ten_steps_and_says_so() {
    assertThatThrownBy(() -> from(0, 2, 0.01).steps(10))
        .isInstanceOf(DivergedException.class)
        .hasMessage(
            "diverged after 8 steps of rate 0.01, at (1.4e+111, 9.7e+73): try a rate a tenth as"
                + " large");
  }

  @ParameterizedTest
  @CsvSource({"1, 401", "2, 396", "3, 956", "4, 2e6", "5, 2e17"})
  void with_that_rate_it_lands_higher_and_higher(int steps, double height) {
    assertThat(height(from(0, 2, 0.01).steps(steps))).isCloseTo(height, withinPercentage(3));
  }

  private static double height(GradientDescent descent) {
    return Rosenbrock.rosenbrock(descent.x0, descent.x1).item();
  }

  @Test
  void without_clearing_the_gradients_it_swings_across_the_canyon_until_it_is_lost() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    List<Double> heights = new ArrayList<>();
    do {
      var y = Rosenbrock.rosenbrock(x0, x1);
      heights.add(y.item());
      y.backward();
      x0.setData(x0.data().sub(x0.grad().data().mul(RATE)));
      x1.setData(x1.data().sub(x1.grad().data().mul(RATE)));
    } while (Double.isFinite(heights.get(heights.size() - 1)));

    assertThat(heights.get(6)).isCloseTo(401, within(4.0));
    assertThat(heights).hasSize(41);
  }

  @Test
  void one_and_a_half_times_the_rate_arrives_in_two_thirds_of_the_steps() {
    assertThat(stepsUntilArrival(from(0, 2, 0.001))).isEqualTo(16_267);
    assertThat(stepsUntilArrival(from(0, 2, 0.0015))).isEqualTo(10_852);
  }

  private static int stepsUntilArrival(GradientDescent descent) {
    int steps = 0;
    while (Math.hypot(descent.x0.item() - 1, descent.x1.item() - 1) > 1e-3) {
      descent.step();
      steps++;
    }
    return steps;
  }

  /** x⁴ − 2x² has two valleys, at −1 and 1, and a hilltop at 0; the second variable is unused. */
  @ParameterizedTest
  @CsvSource({"0.5, 1", "-0.5, -1", "0, 0"})
  void where_it_ends_depends_on_where_it_starts(double start, double end) {
    var descent = new GradientDescent(GradientDescentTest::twoValleys, start, 0, 0.01);

    assertThat(descent.steps(1_000).x0.item()).isCloseTo(end, within(1e-9));
  }

  private static Variable twoValleys(Variable x, Variable unused) {
    return x.pow(4).sub(x.pow(2).mul(2)).add(unused.mul(0));
  }
}
