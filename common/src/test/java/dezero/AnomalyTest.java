package dezero;

import static dezero.functions.Functions.log;
import static dezero.functions.Functions.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.functions.Functions;
import org.junit.jupiter.api.Test;

class AnomalyTest {
  private final Variable x = Variable.of(new double[] {1, 0, -1});

  @Test
  void a_nan_names_the_function_that_computed_it() {
    try (var scope = Autograd.detectAnomaly()) {
      assertThatThrownBy(() -> log(x.mul(2)).sum())
          .isInstanceOf(AnomalyException.class)
          .hasMessage(
              "Log computed -Infinity at element 1 of a result of shape (3,); check its inputs");
    }
  }

  @Test
  void an_infinite_gradient_names_the_function_it_passed_through() {
    Variable zero = Variable.of(0.0);
    try (var scope = Autograd.detectAnomaly()) {
      Variable y = sqrt(zero);
      assertThatThrownBy(y::backward)
          .isInstanceOf(AnomalyException.class)
          .hasMessageStartingWith("backward pass through Sqrt: Div computed Infinity");
    }
  }

  @Test
  void a_gradient_calculated_on_plain_arrays_is_checked_as_well() {
    Variable large = Variable.of(1.0);
    try (var scope = Autograd.detectAnomaly()) {
      Variable y = Functions.sigmoid(large);
      assertThatThrownBy(() -> y.backward(Variable.of(Double.NaN)))
          .isInstanceOf(AnomalyException.class)
          .hasMessageStartingWith("backward pass through Sigmoid: Sigmoid.backward computed NaN");
    }
  }

  @Test
  void outside_the_scope_nothing_is_thrown() {
    try (var scope = Autograd.detectAnomaly()) {
      assertThat(x.mul(2).sum().item()).isZero();
    }
    assertThat(log(x).sum().item()).isNaN();
  }
}
