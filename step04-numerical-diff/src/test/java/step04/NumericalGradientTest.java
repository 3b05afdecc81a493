package step04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumericalGradientTest {
  private static double slope(double x, double h) {
    return NumericalGradient.of(Step04::cube, new Variable(x), h)[0];
  }

  private static double slopeOfTheSquare(double x, double h) {
    return NumericalGradient.of(new Square()::apply, new Variable(x), h)[0];
  }

  private static double oneSided(double x, double h) {
    return (Step04.cube(new Variable(x + h)).data[0] - Step04.cube(new Variable(x)).data[0]) / h;
  }

  @Nested
  class TheFormula {
    @Test
    void on_one_side_the_error_is_as_large_as_h_and_on_both_sides_as_its_square() {
      // With halves, quarters and eighths nothing is rounded: 3x² + 3xh + h², and 3x² + h².
      assertThat(oneSided(2, 0.5)).isEqualTo(12 + 3.25);
      assertThat(oneSided(2, 0.25)).isEqualTo(12 + 1.5625);
      assertThat(slope(2, 0.5)).isEqualTo(12 + 0.25);
      assertThat(slope(2, 0.25)).isEqualTo(12 + 0.0625);
      assertThat(slope(2, 0.125)).isEqualTo(12 + 0.015625);
    }

    @Test
    void is_exact_for_a_square_as_long_as_nothing_is_rounded() {
      assertThat(slopeOfTheSquare(2, 0.5)).isEqualTo(4);
      assertThat(slopeOfTheSquare(2, 0.125)).isEqualTo(4);
      assertThat(slopeOfTheSquare(3, 1024)).isEqualTo(6);
    }

    @Test
    void is_off_by_h_squared_for_the_cube() {
      assertThat(slope(2, 1e-2) - 12).isEqualTo(1e-4, within(1e-12));
      assertThat(slope(2, 1e-4) - 12).isEqualTo(1e-8, within(1e-10));
      assertThat(oneSided(2, 1e-4) - 12).isEqualTo(6e-4, within(1e-7));
      assertThat(oneSided(2, 1e-3) - 12).isEqualTo(0.006, within(2e-6));
      assertThat(slope(2, 1e-3) - 12).isEqualTo(1e-6, within(1e-9));
    }

    @Test
    void is_off_in_the_eighth_digit_for_the_books_chain() {
      double slope = NumericalGradient.of(Step04::chain, new Variable(0.5))[0];
      double exact = 2 * Math.exp(0.5); // 4x e^(2x²)

      assertThat(exact).isEqualTo(3.2974425414, within(1e-10));
      assertThat(slope - exact).isEqualTo(8.8e-8, within(1e-9));
    }
  }

  @Nested
  class Rounding {
    @Test
    void the_neighbours_of_8_are_that_far_away() {
      assertThat(Math.ulp(8.0)).isEqualTo(1.8e-15, within(5e-17));
    }

    @Test
    void the_smallest_error_is_near_the_cube_root_of_what_separates_1_from_its_neighbour() {
      assertThat(Math.cbrt(Math.ulp(1.0))).isEqualTo(6.06e-6, within(5e-9));
      double best = Step04.typicalErrorOfTheCube(6e-6);

      assertThat(best).isLessThan(1e-10);
      assertThat(Step04.typicalErrorOfTheCube(6e-5)).isGreaterThan(20 * best);
      assertThat(Step04.typicalErrorOfTheCube(6e-7)).isGreaterThan(5 * best);
    }

    @Test
    void the_error_is_a_v() {
      assertThat(Step04.typicalErrorOfTheCube(1e-2)).isEqualTo(1e-4, within(1e-6));
      assertThat(Step04.typicalErrorOfTheCube(1e-3)).isEqualTo(1e-6, within(1e-8));
      assertThat(Step04.typicalErrorOfTheCube(1e-4)).isEqualTo(1e-8, within(1e-10));
      assertThat(Step04.typicalErrorOfTheCube(1e-8)).isBetween(3e-8, 7e-8);
      assertThat(Step04.typicalErrorOfTheCube(1e-10)).isBetween(1e-6, 3e-6);
      assertThat(Step04.typicalErrorOfTheCube(1e-12)).isBetween(4e-4, 1e-3);
    }

    @Test
    void one_side_falls_half_as_steeply_and_turns_earlier_and_higher() {
      assertThat(typicalErrorOfOneSide(1e-2)).isEqualTo(4.6e-2, within(1e-3));
      assertThat(typicalErrorOfOneSide(1e-4)).isEqualTo(4.6e-4, within(1e-5));
      assertThat(typicalErrorOfOneSide(1e-6)).isEqualTo(4.6e-6, within(1e-7));
      assertThat(typicalErrorOfOneSide(1e-8)).isBetween(1e-8, 1e-7);
      assertThat(typicalErrorOfOneSide(1e-10)).isGreaterThan(1e-6);
    }

    private static double typicalErrorOfOneSide(double h) {
      return Math.sqrt(
          IntStream.range(0, 1_000)
              .mapToDouble(i -> 1 + i / 1_000.0)
              .map(x -> Math.pow(oneSided(x, h) - 3 * x * x, 2))
              .average()
              .orElseThrow());
    }

    @Test
    void the_square_has_only_the_left_half_of_the_v() {
      double before = 0;
      for (double h : new double[] {1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12}) {
        double error = Math.abs(slopeOfTheSquare(1.3, h) - 2.6);
        assertThat(error).isGreaterThan(before);
        before = error;
      }
    }

    @Test
    void h_can_be_too_small_to_move_at_all() {
      assertThat(2 + 1e-16).isEqualTo(2.0);
      assertThat(2 - 1e-16).isEqualTo(2.0);
      assertThat(slopeOfTheSquare(2, 1e-16)).isZero();
    }

    @Test
    void the_usual_h_is_too_small_for_a_large_x() {
      assertThat(slopeOfTheSquare(1e13, 1e-4)).isZero();
      assertThat(Math.ulp(1e13)).isEqualTo(0.00195, within(5e-6));
      assertThat(slopeOfTheSquare(1e13, 6e-6 * 1e13) / 2e13).isEqualTo(1, within(1e-11));
    }
  }

  @Nested
  class WhatItCannotSee {
    private double slopeOfTheSize(double x) {
      return NumericalGradient.of(
          box -> new Variable(Elementwise.map(box.data, Math::abs)), new Variable(x))[0];
    }

    @Test
    void a_corner_where_it_finds_the_average_of_both_sides() {
      assertThat(slopeOfTheSize(-1)).isEqualTo(-1, within(1e-9));
      assertThat(slopeOfTheSize(1)).isEqualTo(1, within(1e-9));
      assertThat(slopeOfTheSize(0)).isZero();
    }
  }

  @Nested
  class SeveralInputs {
    @Test
    void get_a_slope_each() {
      assertThat(NumericalGradient.of(new Square()::apply, new Variable(1.0, 2.0, -3.0)))
          .containsExactly(new double[] {2, 4, -6}, within(1e-9));
    }

    @Test
    void cost_two_evaluations_each_and_only_one_of_them_moves() {
      List<String> asked = new ArrayList<>();

      NumericalGradient.of(
          x -> {
            asked.add(x.toString());
            return x;
          },
          new Variable(1.0, 2.0),
          0.5);

      assertThat(asked).containsExactly("[1.5, 2.0]", "[0.5, 2.0]", "[1.0, 2.5]", "[1.0, 1.5]");
    }

    @Test
    void stay_as_they_are_even_if_f_writes_into_its_box() {
      var x = new Variable(1.0, 2.0);

      NumericalGradient.of(
          box -> {
            box.data[0] = 99;
            return box;
          },
          x);

      assertThat(x).hasToString("[1.0, 2.0]");
    }
  }

  @Nested
  class BadInput {
    @Test
    void nothing_in_the_box_has_no_slopes() {
      assertThat(NumericalGradient.of(new Square()::apply, new Variable())).isEmpty();
    }

    @Test
    void what_is_not_a_number_has_no_slope() {
      assertThat(slope(Double.NaN, 1e-4)).isNaN();
      assertThat(slope(2, 0)).isNaN();
    }

    @Test
    void null_is_not_a_box() {
      assertThatThrownBy(() -> NumericalGradient.of(new Square()::apply, null))
          .isInstanceOf(NullPointerException.class);
    }
  }

  /** What the exercises promise. */
  @Nested
  class FurtherOn {
    @Test
    void two_central_differences_together_are_right_to_eleven_digits() {
      double together = (4 * slope(2, 5e-4) - slope(2, 1e-3)) / 3;

      assertThat(together).isEqualTo(12, within(5e-12 * 12));
      assertThat(slope(2, 1e-3) - 12).isEqualTo(1e-6, within(1e-9));
    }
  }
}
