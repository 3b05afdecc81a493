package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormulaTest {
  @Test
  void begins_with_the_highest_power_and_leaves_out_what_is_0() {
    assertThat(Formula.polynomial(0, 0, -2, 0, 1)).isEqualTo("x^4 - 2x^2");
    assertThat(Formula.polynomial(-5, -2, 0, 1)).isEqualTo("x^3 - 2x - 5");
    assertThat(Formula.polynomial(3, 1)).isEqualTo("x + 3");
  }

  @Test
  void has_one_sign_before_each_term() {
    assertThat(Formula.polynomial(0.5, -0.55, -1)).isEqualTo("-x^2 - 0.55x + 0.5");
    assertThat(Formula.polynomial(-1)).isEqualTo("-1");
  }

  @Test
  void has_three_digits_and_no_more_zeros_than_it_needs() {
    assertThat(Formula.polynomial(0, 50, 1.99512, 0.96849)).isEqualTo("0.968x^3 + 2x^2 + 50x");
    assertThat(Formula.polynomial(12345, 0.0001234567)).isEqualTo("0.000123x + 12300");
    assertThat(Formula.polynomial(0, 0.9999)).isEqualTo("x");
  }

  @Test
  void of_nothing_is_0() {
    assertThat(Formula.polynomial()).isEqualTo("0");
    assertThat(Formula.polynomial(0, -0.0, 0)).isEqualTo("0");
  }

  @Test
  void refuses_what_is_no_number() {
    assertThatThrownBy(() -> Formula.polynomial(1, Double.NaN))
        .isInstanceOf(NumberFormatException.class);
  }
}
