package step28;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lesson promises to those who solve its exercises. */
class FasterWaysTest {
  private final double[] at = {0, 2};
  private final double[] speed = {0, 0};

  private static double height(double x0, double x1) {
    return Rosenbrock.rosenbrock(Variable.of(x0), Variable.of(x1)).item();
  }

  private double[] slopes() {
    var x0 = Variable.of(at[0]);
    var x1 = Variable.of(at[1]);
    Rosenbrock.rosenbrock(x0, x1).backward();
    return new double[] {x0.grad().item(), x1.grad().item()};
  }

  private boolean hasArrived() {
    return Math.hypot(at[0] - 1, at[1] - 1) <= 1e-3;
  }

  private void stepWithMomentum() {
    double[] slopes = slopes();
    for (int i = 0; i < 2; i++) {
      speed[i] = 0.9 * speed[i] - 0.001 * slopes[i];
      at[i] += speed[i];
    }
  }

  @Test
  void with_momentum_it_takes_1419_steps() {
    int steps = 0;
    while (!hasArrived()) {
      stepWithMomentum();
      steps++;
    }
    assertThat(steps).isEqualTo(1_419);
  }

  /** They stand in Try.java. */
  @Test
  void the_first_two_steps_can_be_done_by_hand() {
    stepWithMomentum();
    assertThat(at).containsExactly(new double[] {0.002, 1.6}, within(1e-15));
    assertThat(slopes()).containsExactly(new double[] {-3.2759968, 319.9992}, within(1e-9));
    stepWithMomentum();
    assertThat(at).containsExactly(new double[] {0.0070759968, 0.9200008}, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 732", "0.1, 6881"})
  void a_line_search_takes_so_many_steps(double share, int wanted) {
    int steps = 0;
    while (!hasArrived()) {
      stepThatKeeps(share);
      steps++;
    }
    assertThat(steps).isEqualTo(wanted);
  }

  private void stepThatKeeps(double share) {
    double[] g = slopes();
    double promised = share * (g[0] * g[0] + g[1] * g[1]);
    double here = height(at[0], at[1]);
    double rate = 1;
    while (here - height(at[0] - rate * g[0], at[1] - rate * g[1]) < rate * promised) {
      rate /= 2;
    }
    at[0] -= rate * g[0];
    at[1] -= rate * g[1];
  }
}
