package step06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BackwardTest {
  private final Square first = new Square();
  private final Exp second = new Exp();
  private final Square third = new Square();
  private final Variable x = new Variable(0.5);

  private void forward() {
    third.apply(second.apply(first.apply(x)));
  }

  @Test
  void of_a_square_multiplies_what_arrives_by_twice_its_input() {
    var square = new Square();
    square.apply(new Variable(3, -4));

    assertThat(square.backward(new double[] {1, 1})).containsExactly(6, -8);
    assertThat(square.backward(new double[] {10, 0.5})).containsExactly(60, -4);
  }

  @Test
  void of_exp_multiplies_what_arrives_by_the_exponential_of_its_input() {
    var exp = new Exp();
    exp.apply(new Variable(0, 1));

    assertThat(exp.backward(new double[] {2, 3})).containsExactly(2, 3 * Math.exp(1));
  }

  @Test
  void leaves_what_arrives_as_it_is() {
    double[] gy = {1.0};
    forward();

    third.backward(gy);

    assertThat(gy).containsExactly(1.0);
  }

  @Test
  void by_hand_multiplies_the_local_slopes_from_the_end() {
    forward();

    double[] b = third.backward(new double[] {1.0});
    double[] a = second.backward(b);

    assertThat(b[0]).isEqualTo(2 * Math.exp(0.25)).isEqualTo(2.568, within(5e-4));
    assertThat(a[0]).isEqualTo(b[0] * Math.exp(0.25)).isEqualTo(3.297, within(5e-4));
    assertThat(first.backward(a)).containsExactly(a);
  }

  @Test
  void needs_nothing_but_the_functions_own_input_and_what_arrives() {
    forward();
    double[] within = third.backward(new double[] {7.0});

    // the same class on its own, in no row at all, with the same number in its box
    var alone = new Square();
    alone.apply(new Variable(third.x().data));

    assertThat(alone.backward(new double[] {7.0})).containsExactly(within);
  }

  @Test
  void needs_only_the_inputs_even_if_all_results_have_been_spoilt() {
    var y = third.apply(second.apply(first.apply(x)));
    y.data = new double[] {Double.NaN};

    assertThat(first.backward(second.backward(third.backward(new double[] {1.0}))))
        .containsExactly(3.297442541400256);
  }

  @Test
  void reads_the_box_as_it_is_now_and_not_as_it_was() {
    forward();
    double[] a = second.backward(third.backward(new double[] {1.0}));

    x.data = new double[] {3.0};

    assertThat(first.backward(a)[0]).isEqualTo(6 * a[0]).isEqualTo(19.78, within(5e-3));
  }

  @Test
  void with_two_squares_exchanged_gives_the_right_slope_and_wrong_gradients_on_the_way() {
    forward();

    double[] b = first.backward(new double[] {1.0});
    double[] a = second.backward(b);

    assertThat(b).containsExactly(1.0);
    assertThat(a).containsExactly(1.2840254166877414);
    assertThat(third.backward(a)).containsExactly(3.297442541400256);
  }

  @Test
  void without_gy_is_right_at_the_end_of_a_row_and_nowhere_else() {
    var forgetful = new Step06.Forgetful();
    forgetful.apply(new Variable(0.5));
    var square = new Square();
    square.apply(new Variable(0.5));

    double[] one = {1.0};
    double[] other = {3.297442541400256};
    assertThat(forgetful.backward(one)).containsExactly(square.backward(one));
    assertThat(forgetful.backward(other)).containsExactly(1.0);
    assertThat(square.backward(other)).containsExactly(other);
  }

  @Test
  void without_a_beginning_says_that_there_is_no_array() {
    forward();

    assertThatThrownBy(() -> third.backward(new Variable(1.0).grad))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Cannot read the array length because \"a\" is null");
  }

  @Test
  void before_apply_says_that_there_is_no_box() {
    assertThatThrownBy(() -> new Square().backward(new double[] {1.0}))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("step06.Square.x()");
  }

  @Test
  void with_too_few_numbers_says_how_many_there_are() {
    var square = new Square();
    square.apply(new Variable(1, 2, 3));

    assertThatThrownBy(() -> square.backward(new double[] {1.0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zip: 1 numbers and 3; there must be as many of both");
  }

  @Test
  void has_the_sixteen_digits_of_the_exact_slope_and_measuring_has_seven() {
    BigDecimal exact = slope(0.5);

    assertThat(exact.toPlainString()).startsWith("3.2974425414002562936973");
    assertThat(Step06.rightDigits(3.297442541400256)).isEqualTo(16);
    assertThat(Step06.rightDigits(3.2974426293330694)).isEqualTo(7);
    assertThat(Step06.rightDigits(4.0)).isZero();
  }

  @Test
  void is_nearer_to_the_exact_slope_than_measuring_at_each_of_a_thousand_places() {
    for (int i = 1; i <= 1_000; i++) {
      var place = new Variable(i / 1_000.0);
      var row = new Step06.Row();
      row.apply(place);

      double backward = error(row.backward(1.0)[0], place.data[0]);
      double measured =
          error(NumericalGradient.of(new Step06.Row()::apply, place)[0], place.data[0]);

      assertThat(backward).isLessThan(1e-15);
      assertThat(measured).as("at %s", place).isGreaterThan(backward);
    }
  }

  @Test
  void measuring_loses_half_of_the_digits_in_the_worst_of_a_thousand_places() {
    double worst = 0;
    for (int i = 1; i <= 1_000; i++) {
      var place = new Variable(i / 1_000.0);
      double measured = NumericalGradient.of(new Step06.Row()::apply, place)[0];
      worst = Math.max(worst, error(measured, place.data[0]));
    }
    assertThat(worst).isBetween(1e-8, 1e-7);
  }

  @Test
  void costs_six_calls_for_any_number_of_inputs_and_measuring_six_for_each() {
    for (int numbers : new int[] {1, 10, 1_000}) {
      double[] half = new double[numbers];
      Arrays.fill(half, 0.5);
      double[] ones = new double[numbers];
      Arrays.fill(ones, 1.0);
      var box = new Variable(half);

      var measured = new Step06.Row();
      NumericalGradient.of(measured::apply, box);
      var backward = new Step06.Row();
      backward.apply(box);
      double[] slopes = backward.backward(ones);

      assertThat(slopes).hasSize(numbers).containsOnly(3.297442541400256);
      assertThat(measured.calls).isEqualTo(6 * numbers);
      assertThat(backward.calls).isEqualTo(6);
    }
  }

  /** How far off, as a part of the whole. */
  private static double error(double slope, double x) {
    BigDecimal exact = slope(x);
    return new BigDecimal(slope)
        .subtract(exact)
        .divide(exact, MathContext.DECIMAL64)
        .abs()
        .doubleValue();
  }

  /** 4x · e^(2x²), the slope of (e^x²)², to forty digits. */
  private static BigDecimal slope(double x) {
    BigDecimal at = new BigDecimal(x);
    BigDecimal exponent = at.multiply(at).multiply(BigDecimal.valueOf(2));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n <= 60; n++) {
      sum = sum.add(term);
      term = term.multiply(exponent).divide(BigDecimal.valueOf(n), new MathContext(50));
    }
    return at.multiply(BigDecimal.valueOf(4)).multiply(sum).round(new MathContext(40));
  }
}
