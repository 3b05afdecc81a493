package step24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CornersTest {
  @ParameterizedTest
  @ValueSource(doubles = {-2, -1e-300, 0, 1e-300, 0.1, 3})
  void the_long_way_round_is_x(double x) {
    assertThat(Corners.longWayRound(Variable.of(x)).item() + 0.0).isEqualTo(x);
  }

  @Test
  void its_slope_comes_out_as_1_at_40_places_and_as_0_at_one() {
    List<Double> slopes = new ArrayList<>();
    for (int i = -20; i <= 20; i++) {
      slopes.add(Corners.slope(Corners::longWayRound, i / 10.0));
    }

    assertThat(slopes).filteredOn(slope -> slope == 1).hasSize(40);
    assertThat(slopes.get(20)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "abs(x), 0, 0",
    "relu(x), 0, 0.5",
    "relu(x) - relu(-x), 0, 1",
    "sqrt(x^2), NaN, 0",
  })
  void at_0_backward_and_measuring_say(String formula, double backward, double measured) {
    var f = Corners.all().get(formula);

    assertThat(List.of(Corners.slope(f, 0))).containsExactly(backward); // NaN equals NaN here
    assertThat(Corners.measured(f, 0, 1e-5)).isCloseTo(measured, within(1e-12));
  }

  /** The formulas of the lesson are those of the figures. */
  @Test
  void all_of_them_are_compared_with_pytorch() {
    assertThat(Corners.all().keySet())
        .extracting(name -> name.replace(" - ", "-"))
        .containsExactlyInAnyOrderElementsOf(Textbook.WITH_CORNERS.keySet());
  }
}
