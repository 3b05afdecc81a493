package step35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dezero.Variable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTest {
  private final Variable x = Variable.of(1.0);

  @Test
  void the_coefficients_are_those_of_the_closed_form() {
    for (int order = 1; order <= 40; order++) {
      assertThat(Compact.polynomial(order)).isEqualTo(Exact.polynomial(order));
    }
  }

  @Test
  void the_lessons_polynomials() {
    assertThat(Compact.polynomial(1)).hasToString("1 - y^2");
    assertThat(Compact.polynomial(2)).hasToString("-2y + 2y^3");
    assertThat(Compact.polynomial(3)).hasToString("-2 + 8y^2 - 6y^4");
    assertThat(Compact.polynomial(4)).hasToString("16y - 40y^3 + 24y^5");
    assertThat(Compact.polynomial(8))
        .hasToString("7936y - 56320y^3 + 129024y^5 - 120960y^7 + 40320y^9");
  }

  /** The linear law: one function more for each order. */
  @Test
  void each_order_takes_one_function_more() {
    assertThat(Graph.of(Compact.derivative(x, 0)).functions()).hasSize(1);
    for (int order = 1; order <= Compact.HIGHEST_ORDER; order++) {
      assertThat(Graph.of(Compact.derivative(x, order)).functions()).hasSize(order + 3);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.3, 0, 0.5, 1, 2})
  void the_derivatives_are_those_of_the_power_series(double place) {
    for (int order = 0; order <= 8; order++) {
      double exact = Exact.derivative(place, order).doubleValue();
      assertThat(Compact.derivative(Variable.of(place), order).item())
          .as("order %d", order)
          .isCloseTo(exact, within(1e-12 * Math.max(1, Math.abs(exact))));
    }
  }

  @Test
  void it_can_be_differentiated_as_well() {
    var derivative = Compact.derivative(x, 3);
    derivative.backward();

    assertThat(x.grad().item())
        .isCloseTo(Exact.derivative(1, 4).doubleValue(), withPercentage(1e-11));
  }

  /** What the lesson says about digits, by the power series with 150 of them. */
  @ParameterizedTest
  @CsvSource({"8, 14", "12, 13", "20, 10", "30, 8", "40, 4", "50, 0"})
  void digits_get_lost_with_the_order(int order, int digits) {
    double value = Compact.derivative(x, order).item();

    assertThat(digits(value, Exact.derivative(1, order))).isEqualTo(digits);
    assertThat(Compact.rightDigits(x, order)).isEqualTo(digits);
  }

  @Test
  void the_recorded_derivative_keeps_twice_as_many_far_out() {
    var place = Variable.of(5.0);
    BigDecimal exact = Exact.derivative(5, 12);

    assertThat(digits(Recorded.derivatives(place, 12).get(12).item(), exact)).isEqualTo(12);
    assertThat(digits(Compact.derivative(place, 12).item(), exact)).isEqualTo(6);
  }

  private static int digits(double value, BigDecimal exact) {
    var error = new BigDecimal(value).subtract(exact).divide(exact, MathContext.DECIMAL64);
    return (int) Math.max(0, Math.floor(-Math.log10(Math.abs(error.doubleValue()))));
  }

  @Test
  void every_order_up_to_the_highest_is_a_number() {
    for (int order = 0; order <= Compact.HIGHEST_ORDER; order++) {
      assertThat(Compact.derivative(x, order).item()).as("order %d", order).isFinite();
    }
    assertThat(Compact.rightDigits(x, Compact.HIGHEST_ORDER)).isZero();
  }

  @Test
  void where_the_derivative_is_zero_all_digits_are_right() {
    assertThat(Compact.derivative(Variable.of(0.0), 2).item()).isZero();
    assertThat(Compact.rightDigits(Variable.of(0.0), 2)).isEqualTo(16);
  }

  @Test
  void the_highest_order_is_the_last_whose_coefficients_a_double_can_hold() {
    var highest = Compact.polynomial(Compact.HIGHEST_ORDER);

    assertThat(highest.coefficients())
        .extracting(BigInteger::doubleValue)
        .allMatch(Double::isFinite);
    assertThat(Compact.next(highest).coefficients())
        .extracting(BigInteger::doubleValue)
        .anyMatch(c -> Double.isInfinite(c));
  }

  @ParameterizedTest
  @ValueSource(ints = {164, 1_000, Integer.MAX_VALUE})
  void a_higher_order_is_refused_at_once(int order) {
    assertThatThrownBy(() -> Compact.derivative(x, order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "order "
                + order
                + " is too much for a polynomial: from order 164 on, no double is large enough for"
                + " its coefficients; ask for order 163 at most");
  }

  @Test
  void an_order_below_zero_is_refused() {
    assertThatThrownBy(() -> Compact.polynomial(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no derivative of order -1; ask for 0");
  }
}
