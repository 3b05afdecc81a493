package step27;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.Shape;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaylorSumTest {
  private static final double X = Math.PI / 4;

  /** Between 0.5 and 1, neighbouring doubles are this far apart: one unit in the last place. */
  private static final double ULP = Math.ulp(0.7);

  private final Variable x = Variable.of(X);

  @Test
  void four_terms_give_the_digits_that_the_book_shows() {
    var sum = TaylorSum.sin(x, 1e-4);
    sum.value().backward();

    assertThat(sum.terms()).isEqualTo(4);
    assertThat(sum.value().item()).isEqualTo(0.7071064695751781);
    assertThat(x.grad().item()).isEqualTo(0.7071032148228457);
  }

  @ParameterizedTest
  @CsvSource({"1e-4, 4", "1e-8, 6", "1e-16, 9", "1e-150, 47"})
  void a_smaller_threshold_takes_more_terms(double threshold, int terms) {
    assertThat(TaylorSum.sin(x, threshold).terms()).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-4, 0.7071064695751781, 0.7071032148228457",
    "1e-8, 0.7071067811796194, 0.7071067810719247",
    "1e-16, 0.7071067811865475, 0.7071067811865476",
    "1e-150, 0.7071067811865475, 0.7071067811865475"
  })
  void value_and_gradient_are_those_of_the_lessons_table(
      double threshold, double value, double gradient) {
    var y = TaylorSum.sin(x, threshold).value();
    y.backward();

    assertThat(y.item()).isCloseTo(value, within(2 * ULP));
    assertThat(x.grad().item()).isCloseTo(gradient, within(2 * ULP));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-16, 1e-150})
  void value_and_gradient_come_within_two_units_of_the_last_place_of_sin_and_cos(double threshold) {
    var y = TaylorSum.sin(x, threshold).value();
    y.backward();

    assertThat(y.item()).isCloseTo(Math.sin(X), within(2 * ULP));
    assertThat(x.grad().item()).isCloseTo(Math.cos(X), within(2 * ULP));
  }

  @ParameterizedTest
  @CsvSource({"1e-4, 3.1e-7, 3.6e-6", "1e-8, 6.9e-12, 1.1e-10"})
  void the_value_is_wrong_by_the_first_term_left_out_and_the_gradient_by_more(
      double threshold, double valueError, double gradientError) {
    var y = TaylorSum.sin(x, threshold).value();
    y.backward();

    assertThat(Math.abs(y.item() - Math.sin(X))).isCloseTo(valueError, within(0.05 * valueError));
    assertThat(Math.abs(x.grad().item() - Math.cos(X)))
        .isCloseTo(gradientError, within(0.05 * gradientError));
  }

  @Test
  void the_last_38_of_47_terms_change_nothing() {
    assertThat(TaylorSum.sin(x, 1e-150).value().item())
        .isEqualTo(TaylorSum.sin(x, 1e-16).value().item());
  }

  /** 1 − x²/2! + x⁴/4! − …, which nobody told the machine. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-8, 1e-16, 1e-150})
  void its_gradient_is_the_series_of_the_cosine_with_as_many_terms(double threshold) {
    var sum = TaylorSum.sin(x, threshold);
    sum.value().backward();

    double cosine = 0;
    double term = 1;
    for (int n = 0; n < 2 * sum.terms(); n += 2) {
      cosine += term;
      term *= -X * X / ((n + 1) * (n + 2));
    }
    assertThat(x.grad().item()).isCloseTo(cosine, within(2 * ULP));
  }

  @Test
  void it_can_be_differentiated_again() {
    assertGradients(x -> TaylorSum.sin(x, 1e-16).value(), Shape.SCALAR).toOrder(2);
  }

  @Test
  void at_0_one_term_is_enough() {
    var zero = Variable.of(0.0);
    var sum = TaylorSum.sin(zero, 1e-4);
    sum.value().backward();

    assertThat(sum.terms()).isEqualTo(1);
    assertThat(sum.value().item()).isZero();
    assertThat(zero.grad().item()).isEqualTo(1);
  }

  @Nested
  class FarFromZero {
    /** How wrong, depends on how the processor's pow rounds: −2.7 here, where 0.745 is right. */
    @Test
    void at_40_no_digit_of_the_sum_is_right() {
      var sum = TaylorSum.sin(Variable.of(40.0), 1e-16);

      assertThat(sum.terms()).isEqualTo(70);
      assertThat(Math.abs(sum.value().item() - Math.sin(40))).isGreaterThan(0.1);
      assertThat(Math.sin(40)).isCloseTo(0.745, within(0.0005));
    }

    @Test
    void because_its_largest_term_is_too_large_to_hold_a_digit_behind_the_point() {
      double largest =
          DoubleStream.iterate(1, n -> n + 1).limit(100).map(new Terms()::next).max().orElseThrow();

      assertThat(largest).isCloseTo(1.5e16, within(0.05e16));
      assertThat(Math.ulp(largest)).isEqualTo(2);
    }

    /** 40ⁿ/n! for n = 1, 2, 3, … */
    private static final class Terms {
      private double term = 1;

      double next(double n) {
        term *= 40 / n;
        return term;
      }
    }

    @Test
    void a_whole_turn_less_and_it_is_right_again() {
      double turned = 40 - 6 * 2 * Math.PI;

      assertThat(TaylorSum.sin(Variable.of(turned), 1e-16).value().item())
          .isCloseTo(Math.sin(40), within(1e-14));
    }

    @Test
    void where_a_term_overflows_it_says_what_to_do() {
      assertThatThrownBy(() -> TaylorSum.sin(Variable.of(1000.0), 1e-4))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage(
              "TaylorSum.sin: at x = 1000.0 the term x^103/103! is -inf; the series is of use near"
                  + " 0 only, so bring x between -pi and pi first");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-4, Double.NaN})
  void a_threshold_that_no_term_gets_below_is_refused(double threshold) {
    assertThatThrownBy(() -> TaylorSum.sin(x, threshold))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the threshold is " + threshold)
        .hasMessageContaining("give a number above 0, like 1e-4");
  }
}
