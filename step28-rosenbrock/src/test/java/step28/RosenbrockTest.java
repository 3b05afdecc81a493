package step28;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosenbrockTest {
  private final Variable x0 = Variable.of(0.0);
  private final Variable x1 = Variable.of(2.0);

  @Test
  void the_lowest_point_is_1_1_and_there_it_is_0() {
    assertThat(Rosenbrock.rosenbrock(Variable.of(1.0), Variable.of(1.0)).item()).isZero();
  }

  @Test
  void the_gradient_at_0_2_is_two_hundred_times_steeper_one_way_than_the_other() {
    Rosenbrock.rosenbrock(x0, x1).backward();

    assertThat(x0.grad().item()).isEqualTo(-2);
    assertThat(x1.grad().item()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "-1, 1.5", "0.5, 0", "1.5, 1", "-0.3, -0.7"})
  void of_360_directions_the_one_against_the_gradient_leads_down_fastest(double a, double b) {
    int found = Directions.steepestDescent(Rosenbrock::rosenbrock, a, b, 1e-5);
    double predicted = Directions.againstTheGradient(Rosenbrock::rosenbrock, a, b);

    assertThat((double) found).isBetween(predicted - 1, predicted + 1);
  }
}
