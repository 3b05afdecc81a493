package step23;

import static dezero.check.GradientCheck.assertGradients;
import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftplusTest {
  @Test
  void gradients_agree_with_numerical_ones_to_the_third_order() {
    assertGradients(Softplus::softplus, Shape.of(2, 3)).toOrder(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -2, 0, 0.5, 10, 700})
  void agrees_with_its_formula_in_exp_and_log_where_that_works(double at) {
    var x = Variable.of(at);
    var y = Softplus.softplus(x);
    y.backward();
    var composedX = Variable.of(at);
    var composedY = log(exp(composedX).add(1));
    composedY.backward();

    assertThat(y.item()).isCloseTo(composedY.item(), within(1e-12));
    assertThat(x.grad().item()).isCloseTo(composedX.grad().item(), within(1e-12));
  }

  @Test
  void keeps_the_small_values_that_disappear_beside_a_one() {
    assertThat(log(exp(Variable.of(-40.0)).add(1)).item()).isZero();
    assertThat(Softplus.softplus(Variable.of(-40.0)).item())
        .isCloseTo(Math.exp(-40), within(1e-32));
  }

  @ParameterizedTest
  @ValueSource(doubles = {710, 1000, Double.MAX_VALUE})
  void is_x_with_slope_1_far_to_the_right(double at) {
    var x = Variable.of(at);
    var y = Softplus.softplus(x);
    y.backward();

    assertThat(y.item()).isEqualTo(at);
    assertThat(x.grad().item()).isEqualTo(1);
  }

  /** The mistakes that the lesson shows. */
  @Nested
  class WhatGoesWrong {
    @Test
    void a_forgotten_gy_is_found_at_the_first_order() {
      assertThatThrownBy(
              () ->
                  assertGradients((Variable x) -> new WithoutGy().apply(x), Shape.of(2, 3))
                      .toOrder(1))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching(
              "gradient of order 1 for input 0 \\(2, 3\\) differs first at element 0:"
                  + " numerically 1\\.02700\\d+ but backward\\(\\) gives 0\\.71670\\d+"
                  + " \\(seed 20\\)");
    }

    @Test
    void a_backward_in_arrays_passes_the_first_order_and_fails_the_second() {
      var check = assertGradients((Variable x) -> new InArrays().apply(x), Shape.of(2, 3));

      check.toOrder(1);
      assertThatThrownBy(() -> check.toOrder(2))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching(
              "gradient of order 2 for input 0 \\(2, 3\\) differs first at element 0:"
                  + " numerically 0\\.38559\\d+ but backward\\(\\) gives 0\\.0 \\(seed 20\\)");
    }

    @Test
    void a_function_object_cannot_be_used_twice() {
      var softplus = new Softplus();
      softplus.apply(Variable.of(1.0));

      assertThatThrownBy(() -> softplus.apply(Variable.of(2.0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Softplus: this function object was applied before; it holds the inputs of that one"
                  + " calculation. Make a new object for each application");
    }

    private static class WithoutGy extends Function.Unary {
      @Override
      protected NdArray forward(NdArray x) {
        return new Softplus().forward(x);
      }

      @Override
      protected Variable backward(Variable gy) {
        return exp(x().sub(y()));
      }
    }

    private static class InArrays extends Function.Unary {
      @Override
      protected NdArray forward(NdArray x) {
        return new Softplus().forward(x);
      }

      @Override
      protected Variable backward(Variable gy) {
        return gy.mul(Variable.of(x().data().sub(y().data()).exp()));
      }
    }
  }
}
