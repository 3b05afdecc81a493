package dezero.grading;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What passes, and what the complaint says otherwise. */
class ExpectationTest {
  @Test
  void close_numbers_pass_and_the_first_differing_index_is_named() {
    assertThat(close(1e-6, 1, 2).complaint(Value.of(1, 2 + 1e-7))).isEmpty();
    assertThat(close(1e-6, 1, 2, 3).complaint(Value.of(1, 5, 6)).orElseThrow())
        .isEqualTo("expected 2.0 at index 1, but 5.0 came (tolerance 1.0E-6)");
  }

  @Test
  void the_tolerance_is_relative_above_1() {
    assertThat(close(1e-6, 1e9).complaint(Value.of(1e9 + 10))).isEmpty();
    assertThat(close(1e-6, 1e-9).complaint(Value.of(1e-9 + 1e-5))).isPresent();
  }

  @Test
  void nan_never_passes_and_infinity_only_where_it_is_wanted() {
    assertThat(close(1e300, 1).complaint(Value.of(Double.NaN))).isPresent();
    assertThat(close(1e-6, Double.NaN).complaint(Value.of(Double.NaN))).isPresent();
    assertThat(close(1e-6, 1).complaint(Value.of(Double.POSITIVE_INFINITY))).isPresent();
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(close(1e-6, infinity).complaint(Value.of(infinity))).isEmpty();
    assertThat(close(1e-6, infinity).complaint(Value.of(-infinity))).isPresent();
    assertThat(close(1e-6, infinity).complaint(Value.of(1))).isPresent();
  }

  @Test
  void shapes_and_counts_are_named() {
    assertThat(close(1e-6, 1, 2).complaint(Value.of(1)).orElseThrow())
        .contains("2 numbers")
        .contains("(1,)");
    Expectation matrix = close(1e-6, new int[] {2, 1}, new double[] {1, 2});
    assertThat(matrix.complaint(Value.of(1, 2)).orElseThrow())
        .isEqualTo("expected shape (2, 1), but (2,) came");
    assertThat(matrix.complaint(Value.of("two")).orElseThrow()).contains("\"two\"");
  }

  @Test
  void texts_are_equal_or_shown() {
    assertThat(equalTo("a").complaint(Value.of("a"))).isEmpty();
    assertThat(equalTo("a").complaint(Value.of("b")).orElseThrow())
        .isEqualTo("expected \"a\", but \"b\" came");
    assertThat(equalTo("a").complaint(Value.of(1))).isPresent();
  }

  @Test
  void a_test_that_throws_is_a_refusal() {
    Expectation positive = that("a positive number", value -> value.numbers()[0] > 0);
    assertThat(positive.complaint(Value.of(1))).isEmpty();
    assertThat(positive.complaint(Value.of(-1)).orElseThrow())
        .isEqualTo("expected a positive number, but [-1.0] came");
    assertThat(positive.complaint(Value.of("x"))).isPresent();
    assertThat(positive.complaint(Value.of())).isPresent();
  }

  @Test
  void a_value_has_as_many_numbers_as_its_shape_says() {
    assertThatThrownBy(() -> Value.of(new int[] {2, 2}, new double[3]))
        .hasMessageContaining("(2, 2)")
        .hasMessageContaining("4 numbers");
    assertThatThrownBy(() -> Value.of(new int[] {-1}, new double[0])).hasMessageContaining("[-1]");
  }
}
