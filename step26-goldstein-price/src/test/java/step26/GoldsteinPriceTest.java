package step26;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldsteinPriceTest {
  static Stream<BinaryOperator<Variable>> bothWays() {
    return Stream.of(GoldsteinPrice::asPublished, GoldsteinPrice::regrouped);
  }

  private record At(double x, double y, double z, double gx, double gy) {
    static At of(BinaryOperator<Variable> f, double x, double y) {
      var a = Variable.of(x);
      var b = Variable.of(y);
      var z = f.apply(a, b);
      z.backward();
      return new At(x, y, z.item(), a.grad().item(), b.grad().item());
    }
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void the_gradient_at_1_1_is_the_python_originals(BinaryOperator<Variable> f) throws IOException {
    var x = Variable.of(1.0);
    var y = Variable.of(1.0);
    f.apply(x, y).backward();

    assertThat(x.grad() + " " + y.grad()).isEqualTo(golden("step24.txt"));
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void the_lowest_point_is_0_minus_1_where_it_is_3(BinaryOperator<Variable> f) {
    assertThat(At.of(f, 0, -1)).isEqualTo(new At(0, -1, 3, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, -1, 3", "-0.6, -0.4, 30", "1.8, 0.2, 84", "1.2, 0.8, 840"})
  void there_are_four_hollows_and_the_ground_is_level_in_each(double x, double y, double z) {
    At bottom = At.of(GoldsteinPrice::asPublished, x, y);

    assertThat(bottom.z).isCloseTo(z, within(1e-9));
    assertThat(Math.hypot(bottom.gx, bottom.gy)).isLessThan(1e-9);
    for (int degrees = 0; degrees < 360; degrees += 15) {
      double angle = Math.toRadians(degrees);
      double beside = 1e-3;
      At near =
          At.of(
              GoldsteinPrice::asPublished,
              x + beside * Math.cos(angle),
              y + beside * Math.sin(angle));
      assertThat(near.z).as("towards %d degrees", degrees).isGreaterThan(bottom.z);
    }
  }

  /** So the map, which changes colour at these heights, shows each as an island. */
  @ParameterizedTest
  @CsvSource({"-0.6, -0.4, 33", "1.8, 0.2, 90", "1.2, 0.8, 900"})
  void all_around_a_trap_the_ground_rises_above_the_next_height_of_the_map(
      double x, double y, double level) {
    double lowestOnTheRing = Double.POSITIVE_INFINITY;
    for (int degrees = 0; degrees < 360; degrees++) {
      double angle = Math.toRadians(degrees);
      double x1 = x + 0.3 * Math.cos(angle);
      double y1 = y + 0.3 * Math.sin(angle);
      lowestOnTheRing = Math.min(lowestOnTheRing, At.of(GoldsteinPrice::regrouped, x1, y1).z);
    }
    assertThat(lowestOnTheRing).isGreaterThan(level);
  }

  /** The terms are up to a million times the result, so six digits can go in cancelling. */
  @Test
  void regrouped_it_is_the_same_function_at_a_thousand_random_points() {
    var random = new Random(26);
    for (int i = 0; i < 1_000; i++) {
      double x = random.nextDouble() * 4 - 2;
      double y = random.nextDouble() * 4 - 2;
      At published = At.of(GoldsteinPrice::asPublished, x, y);
      At regrouped = At.of(GoldsteinPrice::regrouped, x, y);

      assertThat(regrouped.z).as("at %s", published).isCloseTo(published.z, within(1e-7));
      assertThat(regrouped.gx).as("at %s", published).isCloseTo(published.gx, within(1e-7));
      assertThat(regrouped.gy).as("at %s", published).isCloseTo(published.gy, within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void its_gradients_agree_with_numerical_ones_to_the_second_order(BinaryOperator<Variable> f) {
    assertGradients(f, Shape.SCALAR, Shape.SCALAR).within(-1, 1).toOrder(2);
    assertGradients(f, Shape.of(2, 3), Shape.of(2, 3)).within(-1, 1).toOrder(1);
  }

  private static String golden(String name) throws IOException {
    try (var in = GoldsteinPriceTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
