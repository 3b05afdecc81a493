package step22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step22.Functions.exp;
import static step22.Functions.square;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {
  @Test
  void minus_hands_on_what_arrives_and_its_opposite() {
    var a = new Variable(5, 1);
    var b = new Variable(2, 4);

    a.sub(b).backward(new double[] {3, -1});

    assertThat(a.grad).containsExactly(3, -1);
    assertThat(b.grad).containsExactly(-3, 1);
  }

  @Test
  void a_quotient_has_the_slopes_of_a_product_with_a_reciprocal() {
    var way = new Variable(120);
    var speed = new Variable(60);
    var r = speed.pow(-1);
    way.mul(r).backward(BackwardOption.RETAIN_GRAD);

    assertThat(r.grad).containsExactly(120);
    assertThat(way.grad).containsExactly(1 / 60.0);
    assertThat(speed.grad).containsExactly(-120 / 3600.0);

    way.clearGrad();
    speed.clearGrad();
    way.div(speed).backward();

    assertThat(way.grad).containsExactly(1 / 60.0);
    assertThat(speed.grad).containsExactly(-120 / 3600.0);
  }

  @Test
  void a_power_is_a_product_of_one_box_at_several_places() {
    var x = new Variable(2, -3);
    x.mul(x).mul(x).backward();
    double[] product = x.grad;
    x.clearGrad();

    x.pow(3).backward();

    assertThat(x.grad).containsExactly(12, 27).containsExactly(product);
  }

  @Test
  void a_minus_is_a_sum_with_a_factor_of_minus_one() {
    var a = new Variable(5);
    var b = new Variable(2);
    a.add(b.mul(-1)).backward();

    assertThat(a.grad).containsExactly(1);
    assertThat(b.grad).containsExactly(-1);
  }

  @Test
  void the_reciprocals_slope_is_lost_where_the_quotients_is_not() {
    var x = new Variable(1e200);
    new Variable(1e200).mul(x.pow(-1)).backward();

    assertThat(x.grad).containsExactly(-0.0);
    assertThat(Math.pow(1e200, -2)).isZero();
  }

  @Test
  void an_infinite_slope_and_a_zero_on_the_way_back_make_nan() {
    var x = new Variable(0);
    x.pow(2).pow(0.5).backward();

    assertThat(x.grad).containsExactly(Double.NaN);
    assertThat(x.pow(0.5).add(new Variable(Double.NaN)).data).containsExactly(Double.NaN);
  }

  @Test
  void java_divides_whole_numbers_and_has_another_meaning_for_the_sign_of_a_power() {
    assertThat(1 / 2).isZero();
    assertThat(3 ^ 2).isEqualTo(1);
  }

  @Test
  void minus_and_division_have_the_numerical_gradient() {
    var b = new Variable(1.5, -2, 0.5);
    GradientCheck.assertGradients(Variable::neg, -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.sub(b), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> b.sub(exp(x)), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.sub(3).mul(x), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.div(b), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> b.div(exp(x)), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> square(x).div(3).div(x), -0.8, 0.3, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.5, 0, 0.5, 1, 2, 3})
  void powers_have_the_numerical_gradient(double exponent) {
    GradientCheck.assertGradients(x -> x.pow(exponent), 0.3, 1.2, 2);
  }

  @Test
  void powers_at_zero_and_of_negative_numbers() {
    var x = new Variable(0, -2);
    x.pow(0).backward();
    assertThat(x.grad).containsExactly(0, 0);

    assertThat(x.pow(0)).hasToString("variable([1.0 1.0])");
    assertThat(x.pow(3)).hasToString("variable([0.0 -8.0])");
    assertThat(x.pow(0.5)).hasToString("variable([0.0 NaN])");
    assertThat(x.pow(-1)).hasToString("variable([Infinity -0.5])");
  }

  @Test
  void the_slope_of_a_quotient_holds_where_a_square_would_be_infinite() {
    var x = new Variable(1e200);
    var y = new Variable(1e200);

    x.div(y).backward();

    assertThat(y.grad).containsExactly(-1e-200);
  }

  @Test
  void what_does_not_fit_is_refused_in_a_sentence() {
    var row = new Variable(1, 2);

    assertThatThrownBy(() -> row.div(null))
        .hasMessage("Div: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> row.sub(new Variable(3)))
        .hasMessage("Sub: the shapes (2,) and () differ; give equal ones");
    assertThatThrownBy(() -> row.neg().backward(new double[] {1}))
        .hasMessage("backward: the seed is [1.0]; its length must be 2");
    var y = row.pow(2);
    y.backward();
    assertThatThrownBy(y::backward).hasMessageStartingWith("backward: this variable has had");
  }
}
