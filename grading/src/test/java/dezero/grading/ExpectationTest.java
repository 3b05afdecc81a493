package dezero.grading;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.line;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What passes, and what the complaint says otherwise. */
class ExpectationTest {
  @Test
  void close_numbers_pass_and_the_first_differing_one_is_told() {
    assertThat(close(1e-6, 1, 2).complaint(Value.of(1, 2 + 1e-7))).isEmpty();
    assertThat(close(1e-6, 1, 2, 3).complaint(Value.of(1, 5, 6)).orElseThrow())
        .isEqualTo("index 1: expected 2.0, but 5.0 came (tolerance 2.0E-6)");
  }

  @Test
  void a_named_part_is_told_by_its_name() {
    Expectation both =
        close(1e-6, part("value at x = 1.0E200", 1e200), part("slope at x = 1.0E200", 1));
    assertThat(both.complaint(Value.of(1e200, 1))).isEmpty();
    assertThat(both.complaint(Value.of(Double.POSITIVE_INFINITY, 1)))
        .contains("value at x = 1.0E200: expected 1.0E200, but Infinity came");
    assertThat(both.complaint(Value.of(1e200, 0.5)))
        .contains("slope at x = 1.0E200: expected 1.0, but 0.5 came (tolerance 1.0E-6)");
    assertThat(both.complaint(Value.of(1e200)))
        .contains(
            "expected 2 numbers (value at x = 1.0E200, slope at x = 1.0E200), but shape (1,) came");
    assertThat(both.complaint(Value.of("x"))).isPresent();
  }

  @Test
  void a_count_is_exact_and_told_as_a_whole_number() {
    Expectation counted = close(0.5, part("value", 2), count("number of terms", 4));
    assertThat(counted.complaint(Value.of(2.1, 4))).isEmpty();
    assertThat(counted.complaint(Value.of(2.1, 5)))
        .contains("number of terms: expected 4, but 5 came");
    assertThat(counted.complaint(Value.of(2.1, 4.25)))
        .contains("number of terms: expected 4, but 4.25 came");
    assertThat(counted.complaint(Value.of(2, Double.NaN)))
        .contains("number of terms: expected 4, but NaN came");
    assertThat(close(0, 1L << 40).complaint(Value.of(3)))
        .contains("expected 1099511627776, but 3 came");
    assertThat(close(0, 0.1).complaint(Value.of(1))).contains("expected 0.1, but 1.0 came");
  }

  @Test
  void a_fact_is_told_as_true_or_false() {
    Expectation equal = close(0, fact("a.equals(b)", true), fact("a.equals(null)", false));
    assertThat(equal.complaint(Value.of(1, 0))).isEmpty();
    assertThat(equal.complaint(Value.of(0, 0)))
        .contains("a.equals(b): expected true, but false came");
    assertThat(equal.complaint(Value.of(1, 1)))
        .contains("a.equals(null): expected false, but true came");
    assertThat(equal.complaint(Value.of(7, 0))).contains("a.equals(b): expected true, but 7 came");
  }

  @Test
  void lines_of_a_text_are_told_by_their_names() {
    Expectation text = equalTo(line("a.past()", "1.0"), line("b.past()", "(1.0 + 1.0)"));
    assertThat(text.complaint(Value.of("1.0\n(1.0 + 1.0)"))).isEmpty();
    assertThat(text.complaint(Value.of("1.0\n1.0")))
        .contains("b.past(): expected (1.0 + 1.0), but 1.0 came");
    assertThat(text.complaint(Value.of("1.0"))).contains("expected 2 lines, but 1 came");
    assertThat(text.complaint(Value.of("1.0\n(1.0 + 1.0)\nmore")))
        .contains("expected 2 lines, but 3 came");
    assertThat(text.complaint(Value.of(1))).contains("expected a text, but 1.0 came");
  }

  @Test
  void numbers_without_names_are_counted() {
    assertThat(close(1e-6, 1, 2, 3).unnamed()).isEqualTo(3);
    assertThat(close(1e-6, 1).unnamed()).isZero();
    assertThat(close(1e-6, part("x0", 1), part("x1", 2)).unnamed()).isZero();
    assertThat(close(1e-6, new int[] {2}, new double[] {1, 2}).unnamed()).isZero();
    assertThat(equalTo("a").unnamed()).isZero();
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
        .isEqualTo("expected a positive number, but -1.0 came");
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
