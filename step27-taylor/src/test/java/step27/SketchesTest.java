package step27;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchesTest {
  /** The three places of the lesson's prediction. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.4791666666666667, 0.479425538604203",
    "1, 0.8333333333333334, 0.8414709848078965",
    "3, -1.5, 0.1411200080598672"
  })
  void two_terms_are_good_near_0_and_then_go_down(double x, double sum, double sine) {
    assertThat(x - x * x * x / 6).isEqualTo(sum);
    assertThat(Sketches.sum(2, x)).isCloseTo(sum, within(1e-15));
    assertThat(Math.sin(x)).isCloseTo(sine, within(Math.ulp(sine)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.7", "2, 1.4", "3, 2.2", "4, 3.0"})
  void each_further_term_stays_with_the_sine_for_three_quarters_of_a_unit_more(
      int terms, double reach) {
    double x = 0;
    while (Math.abs(Sketches.sum(terms, x) - Math.sin(x)) <= 0.05) {
      x += 0.001;
    }
    assertThat(x).isCloseTo(reach, within(0.05));
    assertThat(x / terms).isCloseTo(0.75, within(0.08));
  }

  @Test
  void the_sums_drawn_are_those_of_the_variables() {
    var x = Variable.of(Math.PI / 4);

    assertThat(Sketches.sum(4, x.item()))
        .isCloseTo(TaylorSum.sin(x, 1e-4).value().item(), within(1e-15));
  }
}
