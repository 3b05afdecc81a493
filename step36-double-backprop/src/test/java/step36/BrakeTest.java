package step36;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrakeTest {
  private static final List<Braked> CURVES = Braked.all();

  private double steepest(int i) {
    return CURVES.get(i).steepest();
  }

  @Test
  void a_brake_that_looks_everywhere_makes_the_curve_gentle() {
    assertThat(steepest(0)).isCloseTo(6.38, within(0.01));
    assertThat(steepest(2)).isCloseTo(1.60, within(0.01));
  }

  /** Between −0.25 and 0.25 no place is looked at, and there the curve climbs from −1 to 1. */
  @Test
  void one_that_looks_at_the_points_only_makes_it_steeper_between_them() {
    assertThat(steepest(1)).isCloseTo(10.63, within(0.01));
    double[] heights = CURVES.get(1).heights();
    assertThat(Braked.places()[175]).isCloseTo(-0.25, within(1e-12));
    assertThat(heights[175]).isCloseTo(-1, within(0.01));
    assertThat(heights[225]).isCloseTo(1, within(0.01));
    assertThat((heights[226] - heights[224]) / 0.02).isBetween(0.0, 0.4);
  }

  /** By small differences. */
  @Test
  void the_steepest_slope_is_the_one_of_the_curve_that_is_drawn() {
    for (var curve : CURVES) {
      double[] heights = curve.heights();
      double steepest = 0;
      for (int i = 1; i + 1 < heights.length; i++) {
        steepest = Math.max(steepest, Math.abs(heights[i + 1] - heights[i - 1]) / 0.02);
      }
      assertThat(curve.steepest()).isCloseTo(steepest, within(0.05 * steepest));
    }
  }
}
