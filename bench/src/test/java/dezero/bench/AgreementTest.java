package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void another_last_digit_is_refused_where_the_steps_are_the_same() {
    var agreement = new Agreement("rosenbrock 50000", Tolerance.SAME_DIGITS);
    agreement.require("Java", "0.9999999993724021 0.999999998742293");
    agreement.require("Python DeZero, 1", "0.9999999993724021 0.999999998742293");
    assertThatThrownBy(
            () -> agreement.require("PyTorch, 1", "0.9999999993724021 0.999999998742294"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rosenbrock 50000: PyTorch, 1 came to")
        .hasMessageContaining("0.999999998742294]")
        .hasMessageContaining("Java to")
        .hasMessageContaining("0.999999998742293]")
        .hasMessageContaining("not the same within SAME_DIGITS");
  }

  @Test
  void a_missing_number_is_refused() {
    var agreement = new Agreement("spiral 30", Tolerance.TRAINING);
    agreement.require("Java", "1.0 2.0");
    assertThatThrownBy(() -> agreement.require("PyTorch, 1", "1.0"))
        .hasMessageContaining("different work");
  }

  @Test
  void what_is_not_a_number_agrees_with_nothing() {
    double[] nan = {Double.NaN};
    assertThat(Tolerance.TRAINING.allows(nan, nan)).isFalse();
    assertThat(Tolerance.TRAINING.allows(nan, new double[] {1})).isFalse();
    assertThat(Tolerance.TRAINING.allows(new double[] {1}, nan)).isFalse();
  }

  @Test
  void small_numbers_may_differ_by_the_tolerance_itself_and_large_ones_by_a_share() {
    assertThat(Tolerance.SUMS.allows(new double[] {0.00009}, new double[] {0})).isTrue();
    assertThat(Tolerance.SUMS.allows(new double[] {0.00011}, new double[] {0})).isFalse();
    assertThat(Tolerance.SUMS.allows(new double[] {1_000_090}, new double[] {1e6})).isTrue();
    assertThat(Tolerance.SUMS.allows(new double[] {1_000_110}, new double[] {1e6})).isFalse();
  }
}
