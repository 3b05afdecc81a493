package step24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamousFunctionsTest {
  private static double height(BinaryOperator<Variable> f, double x, double y) {
    return f.apply(Variable.of(x), Variable.of(y)).item();
  }

  @Test
  void goldstein_and_prices_gradient_at_1_1_is_exact_in_every_digit() {
    assertThat(Slopes.of(FamousFunctions::goldsteinPrice, 1, 1)).isEqualTo(new Slopes(-5376, 8064));
  }

  @Test
  void the_sphere_has_twice_its_inputs_as_slopes() {
    assertThat(Slopes.of(FamousFunctions::sphere, 1, 1)).isEqualTo(new Slopes(2, 2));
    assertThat(Slopes.of(FamousFunctions::sphere, -3, 0.5)).isEqualTo(new Slopes(-6, 1));
  }

  /** The doubles next to 0.26 and 0.48 are no hundredths: their difference shows it. */
  @Test
  void matyass_gradient_at_1_1_is_off_in_the_seventeenth_digit_as_javas_own_difference_is() {
    double javas = 2 * 0.26 - 0.48;

    assertThat(javas).isEqualTo(0.040000000000000036);
    assertThat(Slopes.of(FamousFunctions::matyas, 1, 1)).isEqualTo(new Slopes(javas, javas));
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 0.24, 0.24", "-1, 1, -1, 1", "-4, 4, -4, 4", "-7, -2, -2.68, 2.32"})
  void matyass_gradients_are_those_that_the_map_shows(double x, double y, double dx, double dy) {
    var slopes = Slopes.of(FamousFunctions::matyas, x, y);

    assertThat(slopes.alongX()).isCloseTo(dx, within(1e-14));
    assertThat(slopes.alongY()).isCloseTo(dy, within(1e-14));
  }

  /** At the same distance from the bottom: 1.00 · 5.66 against 0.04 · 5.66. */
  @Test
  void across_its_hollow_matyass_function_is_25_times_steeper_than_along() {
    var across = Slopes.of(FamousFunctions::matyas, -4, 4);
    var along = Slopes.of(FamousFunctions::matyas, 4, 4);

    assertThat(across.alongY() / along.alongY()).isCloseTo(25, within(1e-12));
  }

  @Test
  void a_central_difference_at_1_1_has_nine_digits() {
    var measured = Slopes.measured(FamousFunctions::goldsteinPrice, 1, 1, 1e-5);

    assertThat(measured.alongX()).isNotEqualTo(-5376).isCloseTo(-5376, within(5e-6));
    assertThat(measured.alongY()).isNotEqualTo(8064).isCloseTo(8064, within(5e-6));
  }

  /** The formula with + 14y in the first bracket, where − 14y should be. */
  private static Variable mistyped(Variable x, Variable y) {
    var first =
        Variable.of(19.0)
            .sub(x.mul(14))
            .add(x.pow(2).mul(3))
            .add(y.mul(14))
            .add(x.mul(y).mul(6))
            .add(y.pow(2).mul(3));
    var second =
        Variable.of(18.0)
            .sub(x.mul(32))
            .add(x.pow(2).mul(12))
            .add(y.mul(48))
            .sub(x.mul(y).mul(36))
            .add(y.pow(2).mul(27));
    var left = x.add(y).add(1).pow(2).mul(first).add(1);
    var right = x.mul(2).sub(y.mul(3)).pow(2).mul(second).add(30);
    return left.mul(right);
  }

  @Test
  void a_wrong_sign_in_the_first_bracket_passes_the_gradient_check() {
    var slopes = Slopes.of(FamousFunctionsTest::mistyped, 1, 1);
    var measured = Slopes.measured(FamousFunctionsTest::mistyped, 1, 1, 1e-5);

    assertThat(slopes).isEqualTo(new Slopes(-42504, 108780));
    assertThat(measured.alongX() / slopes.alongX()).isCloseTo(1, within(1e-8));
    assertThat(measured.alongY() / slopes.alongY()).isCloseTo(1, within(1e-8));
  }

  @Test
  void it_even_passes_at_the_lowest_point_since_the_bracket_does_not_count_there() {
    for (BinaryOperator<Variable> f :
        List.<BinaryOperator<Variable>>of(
            FamousFunctions::goldsteinPrice, FamousFunctionsTest::mistyped)) {
      assertThat(height(f, 0, -1)).isEqualTo(3);
      assertThat(Slopes.of(f, 0, -1)).isEqualTo(new Slopes(0, 0));
    }
  }

  @Test
  void the_hollow_at_1_8_0_2_tells_it() {
    assertThat(height(FamousFunctions::goldsteinPrice, 1.8, 0.2)).isCloseTo(84, within(1e-10));
    assertThat(height(FamousFunctionsTest::mistyped, 1.8, 0.2)).isCloseTo(235.2, within(1e-10));
  }

  @Test
  void beales_numbers_are_explained_by_3_and_one_half() {
    assertThat(height(Textbook::beale, 3, 0.5)).isZero();
    assertThat(height(Textbook::beale, 1, 1)).isEqualTo(14.203125);
    assertThat(Slopes.of(Textbook::beale, 3, 0.5)).isEqualTo(new Slopes(0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2",
    "-2.805118086952745, 3.131312518250573",
    "-3.779310253377747, -3.283185991286170",
    "3.584428340330492, -1.848126526964404"
  })
  void himmelblaus_function_is_0_and_level_at_four_places(double x, double y) {
    var slopes = Slopes.of(Textbook::himmelblau, x, y);

    assertThat(height(Textbook::himmelblau, x, y)).isCloseTo(0, within(1e-24));
    assertThat(Math.hypot(slopes.alongX(), slopes.alongY())).isLessThan(1e-11);
  }

  @Test
  void ackleys_tip_rises_with_twice_the_root_of_2_to_both_sides() {
    double right = Slopes.of(Textbook::ackley, 1e-12, 0).alongX();
    double left = Slopes.of(Textbook::ackley, -1e-12, 0).alongX();

    assertThat(right).isCloseTo(2 * Math.sqrt(2), within(1e-9));
    assertThat(left).isCloseTo(-2 * Math.sqrt(2), within(1e-9));
  }

  /** It ends in one of the little holes: near the whole numbers, the waves are lowest. */
  @Test
  void a_walk_on_ackleys_function_from_3_3_does_not_leave_the_hole_that_it_starts_in() {
    double x = 3;
    double y = 3;
    for (int step = 0; step < 1_000; step++) {
      var slopes = Slopes.of(Textbook::ackley, x, y);
      x -= 0.005 * slopes.alongX();
      y -= 0.005 * slopes.alongY();
    }
    var there = Slopes.of(Textbook::ackley, x, y);

    assertThat(Math.hypot(there.alongX(), there.alongY())).isLessThan(1e-8);
    assertThat(Math.hypot(x - 3, y - 3)).isLessThan(0.1);
    assertThat(height(Textbook::ackley, x, y)).isGreaterThan(8);
  }
}
