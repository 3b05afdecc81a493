package step05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainRuleTest {
  @Nested
  class ThreeNumbers {
    private final double b = Math.exp(0.25);

    @Test
    void are_the_slopes_that_can_be_measured_one_by_one() {
      assertThat(slope(v -> v * v, 0.5)).isEqualTo(1, within(1e-8));
      assertThat(slope(Math::exp, 0.25)).isEqualTo(1.284, within(5e-5));
      assertThat(slope(v -> v * v, b)).isEqualTo(2.568, within(1e-4));
    }

    @Test
    void multiply_to_the_slope_of_the_whole_with_more_digits_than_it_can_be_measured() {
      double product = 2 * b * b * 1;

      assertThat(product).isEqualTo(2 * Math.exp(0.5), within(1e-15));
      double measured = slope(v -> Math.pow(Math.exp(v * v), 2), 0.5);
      assertThat(measured).isNotEqualTo(product).isEqualTo(product, within(1e-7));
    }

    @Test
    void are_wrong_if_each_is_taken_at_x() {
      assertThat(2 * 0.5 * Math.exp(0.5) * (2 * 0.5)).isEqualTo(1.65, within(2e-3));
      assertThat(2 * b * b).isEqualTo(3.30, within(3e-3));
    }

    private static double slope(DoubleUnaryOperator f, double x) {
      return NumericalGradient.of(
          box -> new Variable(Elementwise.map(box.data, f)), new Variable(x))[0];
    }
  }

  @Nested
  class Tables {
    private final double[] x = {1, 2, 3};

    @Test
    void give_the_slopes_that_are_measured() {
      double[] slopes = new Step05.Passes().fromTheResult(Step05.sumTimesSumOfSquares(x), 0);

      // b + 2a·xᵢ, where a is 6 and b is 14
      assertThat(slopes).containsExactly(26, 38, 50);
      assertThat(NumericalGradient.of(ChainRuleTest::sumTimesSumOfSquares, new Variable(x)))
          .containsExactly(slopes, within(1e-6));
    }

    @Test
    void give_the_same_from_the_inputs_column_by_column() {
      var tables = Step05.sumTimesSumOfSquares(x);

      for (int i = 0; i < x.length; i++) {
        assertThat(new Step05.Passes().fromTheInputs(tables, i))
            .containsExactly(new Step05.Passes().fromTheResult(tables, 0)[i]);
      }
    }

    @Test
    void count_eight_for_the_picture_in_the_lesson_and_a_pass_for_each_input_or_result() {
      var tables = Step05.sumTimesSumOfSquares(x);
      var left = new Step05.Passes();
      var right = new Step05.Passes();

      left.fromTheResult(tables, 0);
      right.fromTheInputs(tables, 0);

      assertThat(left.multiplications).isEqualTo(8);
      assertThat(right.multiplications).isEqualTo(8);
    }

    @Test
    void must_not_change_places() {
      var passes = new Step05.Passes();
      double[][] swap = {{0, 1}, {1, 0}};
      double[][] twice = {{2, 0}, {0, 1}};

      assertThat(passes.product(swap, twice)).isDeepEqualTo(new double[][] {{0, 1}, {2, 0}});
      assertThat(passes.product(twice, swap)).isDeepEqualTo(new double[][] {{0, 2}, {1, 0}});
    }
  }

  @Nested
  class Prices {
    @Test
    void of_the_three_brackets_that_are_narrow_in_the_middle() {
      assertThat(2 * 100 * 100 + 2 * 100).isEqualTo(20_200);
      assertThat(100 * 20_200).isEqualTo(2_020_000);
      assertThat(2_020_000 / 30_000.0).isEqualTo(67, within(0.5));
    }

    @Test
    void all_brackets_give_the_same_table() {
      List<double[][]> tables =
          List.of(Step05.ones(3, 2), Step05.ones(1, 3), Step05.ones(4, 1), Step05.ones(2, 4));
      var passes = new Step05.Passes();

      double[][] middle =
          passes.product(
              passes.product(tables.get(3), tables.get(2)),
              passes.product(tables.get(1), tables.get(0)));

      assertThat(middle[1]).isEqualTo(passes.fromTheResult(tables, 1)).containsExactly(12, 12);
      assertThat(new double[] {middle[0][1], middle[1][1]})
          .isEqualTo(passes.fromTheInputs(tables, 1));
    }

    @Test
    void of_going_backward_from_one_result_are_twice_the_best_at_most() {
      var random = new Random(5);
      for (int i = 0; i < 200; i++) {
        int[] widths = random.ints(3 + random.nextInt(5), 1, 10).toArray();
        widths[widths.length - 1] = 1;
        List<double[][]> tables = new ArrayList<>();
        for (int k = 1; k < widths.length; k++) {
          tables.add(Step05.ones(widths[k], widths[k - 1]));
        }
        var backward = new Step05.Passes();

        backward.fromTheResult(tables, 0);

        assertThat(backward.multiplications)
            .isLessThanOrEqualTo(2 * best(widths, 0, widths.length - 1));
      }
    }

    private static long best(int[] widths, int from, int to) {
      long best = to - from == 1 ? 0 : Long.MAX_VALUE;
      for (int middle = from + 1; middle < to; middle++) {
        long last = (long) widths[from] * widths[middle] * widths[to];
        best = Math.min(best, best(widths, from, middle) + best(widths, middle, to) + last);
      }
      return best;
    }

    @Test
    void overflow_an_int_without_a_word() {
      int passes = 1_000_000;
      int multiplications = 2_000_002;

      assertThat(passes * multiplications).isEqualTo(-1_452_759_936);
      assertThat((long) passes * multiplications).isEqualTo(2_000_002_000_000L);
    }
  }

  private static Variable sumTimesSumOfSquares(Variable x) {
    double a = Arrays.stream(x.data).sum();
    double b = Arrays.stream(x.data).map(v -> v * v).sum();
    return new Variable(a * b);
  }
}
