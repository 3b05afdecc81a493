package step29;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParabolaTest {
  private final Parabola at2 = new Newton(TwoValleys::f, TwoValleys::curvature, 2).touching();

  @Test
  void at_2_it_has_the_curves_height_slope_and_curvature() {
    assertThat(at2).isEqualTo(new Parabola(2, 8, 24, 44));
  }

  @Test
  void it_turns_at_16_elevenths_where_the_first_update_goes() {
    assertThat(at2.turningPoint()).isCloseTo(16.0 / 11, within(1e-15));
    assertThat(at2.at(16.0 / 11)).isCloseTo(16.0 / 11, within(1e-12));
  }

  /** What the parabola misses is the third-order term, 8 (t − 2)³, and one of the fourth. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.01, 0.001})
  void it_leaves_the_curve_only_with_the_cube_of_the_distance(double distance) {
    double missed = TwoValleys.f(Variable.of(2 + distance)).item() - at2.at(2 + distance);

    assertThat(missed / Math.pow(distance, 3)).isCloseTo(8, within(1.1 * distance + 1e-4));
  }

  @Test
  void a_parabola_is_turned_to_in_one_update() {
    var newton = new Newton(x -> x.sub(3).pow(2).mul(7).add(5), x -> 14, -100);
    newton.step();

    assertThat(newton.x.item()).isEqualTo(3);
  }
}
