package step34;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.functions.Functions;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaylorPolynomialTest {
  private static final double ROUNDING = 1e-12;

  private final TaylorPolynomial ofSine = TaylorPolynomial.of(Functions::sin, 0, 121);

  /** The sum of powers over factorials, with fifty digits. */
  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.5, 0.5, 1, 6})
  void of_the_sine_about_0_it_is_the_series_that_somebody_had_to_know(double x) {
    var digits = new MathContext(50);
    var sum = BigDecimal.ZERO;
    var term = new BigDecimal(x);
    for (int n = 1; n <= 19; n += 2) {
      sum = sum.add(term);
      var next = BigDecimal.valueOf(-(n + 1L) * (n + 2L));
      term = term.multiply(new BigDecimal(x).pow(2)).divide(next, digits);
    }
    assertThat(ofSine.ofDegree(19).at(x)).isCloseTo(sum.doubleValue(), within(ROUNDING));
  }

  @Test
  void its_even_degrees_are_those_before_them() {
    assertThat(ofSine.ofDegree(8).at(2)).isEqualTo(ofSine.ofDegree(7).at(2));
    assertThat(ofSine.ofDegree(0).at(2)).isZero();
  }

  @Test
  void has_the_derivatives_of_the_function_at_its_place() {
    var p = TaylorPolynomial.of(Formulas::sineOfSquare, 0.8, 4);

    assertThat(p.at(0.8)).isEqualTo(Math.sin(0.64));
    double h = 1e-5;
    assertThat((p.at(0.8 + h) - p.at(0.8 - h)) / (2 * h))
        .isCloseTo(1.6 * Math.cos(0.64), within(1e-8));
  }

  @Test
  void of_a_polynomial_it_is_that_polynomial_everywhere() {
    var p = TaylorPolynomial.of(x -> x.pow(4).sub(x.pow(2).mul(2)), 3, 6);

    assertThat(p.at(-2)).isCloseTo(16 - 8, within(ROUNDING));
    assertThat(p.at(0)).isCloseTo(0, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.67",
    "3, 1.44",
    "5, 2.22",
    "7, 2.99",
    "9, 3.76",
    "13, 5.29",
    "19, 7.56",
    "21, 8.31"
  })
  void each_two_degrees_reach_three_quarters_further(int degree, double reach) {
    assertThat(ofSine.ofDegree(degree).reach(Math::sin, 0.05)).isCloseTo(reach, within(1e-9));
    // The first term left out is a twentieth there, nearly.
    double leftOut = 1;
    for (int k = 1; k <= degree + 2; k++) {
      leftOut *= reach / k;
    }
    assertThat(leftOut).isBetween(0.045, 0.06);
  }

  @Test
  void a_hundred_and_one_derivatives_draw_eleven_half_waves_and_more_do_not_help() {
    double reach = ofSine.ofDegree(101).reach(Math::sin, 0.05);

    assertThat(Math.floor(reach / Math.PI)).isEqualTo(11);
    assertThat(ofSine.reach(Math::sin, 0.05)).isCloseTo(reach, within(0.5));
    // With exact arithmetic it would go on: the term left out is small still.
    double term = 1;
    double largest = 0;
    for (int k = 1; k <= 123; k++) {
      term *= 36.0 / k;
      largest = Math.max(largest, term);
    }
    assertThat(largest).isBetween(1e14, 1e15);
    assertThat(term).isLessThan(1e-6);
  }

  @Test
  void of_e_to_the_sine_it_is_right_to_six_digits_at_a_half() {
    var p = TaylorPolynomial.of(Formulas::expOfSine, 0, 10);

    assertThat(p.at(0.5)).isCloseTo(Math.exp(Math.sin(0.5)), within(5e-7));
  }

  @Test
  void no_degree_gets_past_1_on_the_hill() {
    var ofHill = TaylorPolynomial.of(Formulas::hill, 0, 10);

    for (int degree = 0; degree <= 10; degree += 2) {
      assertThat(ofHill.ofDegree(degree).at(1)).isEqualTo(degree % 4 == 0 ? 1 : 0);
      assertThat(ofHill.ofDegree(degree).reach(x -> 1 / (1 + x * x), 0.05)).isLessThan(1);
    }
    assertThat(Formulas.hill(Variable.of(1.0)).item()).isEqualTo(0.5);
  }

  /** A comparison with NaN is false, which must not mean "close". */
  @Test
  void what_is_not_a_number_reaches_nowhere() {
    var p = new TaylorPolynomial(0, 0, Double.NaN);

    assertThat(p.reach(x -> 0, 0.05)).isZero();
  }

  @Test
  void a_reach_that_has_no_end_is_cut_off() {
    assertThat(new TaylorPolynomial(0, 3).reach(x -> 3, 0.05)).isEqualTo(60);
  }

  /** Task 3 of the lesson: y′ = 1 + y² has the derivatives 1, 0, 2, 0, 16, 0, 272 at 0. */
  @Test
  void the_tangent_of_a_half_has_four_digits_at_degree_7() {
    var p = new TaylorPolynomial(0, 0, 1, 0, 2, 0, 16, 0, 272);

    assertThat(p.at(0.5)).isCloseTo(0.54625, within(5e-6));
    assertThat(Math.tan(0.5)).isCloseTo(0.54630, within(5e-6));
  }
}
