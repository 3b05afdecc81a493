package step35;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  private static final double ROUNDING = 1e-9;

  @Test
  void of_2578_results_696_are_different() {
    var x = Variable.of(1.0);

    assertThat(Meanings.of(Recorded.derivatives(x, 8).get(8)).different()).isEqualTo(696);
  }

  /** Two polynomials that agree at six places to nine digits are the same, for all we care. */
  @Test
  void as_many_are_different_if_one_only_looks_at_their_values() {
    var places = Variable.of(new double[] {-1.3, -0.7, 0.2, 0.45, 0.9, 1.6});
    var derivative = Recorded.derivatives(places, 8).get(8);
    List<double[]> different = new ArrayList<>();
    for (Function function : Graph.of(derivative).functions()) {
      double[] values = function.outputs().get(0).data().toDoubles();
      if (different.stream().noneMatch(other -> agree(other, values))) {
        different.add(values);
      }
    }
    assertThat(different).hasSize(696);
  }

  private static boolean agree(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!(Math.abs(a[i] - b[i]) <= ROUNDING * Math.max(1, Math.abs(a[i])))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void the_result_is_the_polynomial_of_its_order() {
    for (int order = 1; order <= 8; order++) {
      var derivative = Recorded.derivatives(Variable.of(1.0), order).get(order);
      assertThat(Meanings.of(derivative).meaning(derivative)).isEqualTo(Compact.polynomial(order));
    }
  }

  @Test
  void a_drawing_says_what_each_ellipse_is() {
    String second = Sketches.recorded(2).dot();
    String third = Sketches.recorded(3).dot();

    assertThat(second).contains("\"x\"", "\"y\"", "\"1 − y²\"", "\"−2y + 2y³\"");
    assertThat(third.split("\"1 − y²\"", -1)).hasSize(4); // three times
    assertThat(third.split("\"2y²\"", -1)).hasSize(3);
    assertThat(third).contains("\"−2 + 8y² − 6y⁴\"");
  }

  @Test
  void polynomials_are_written_as_by_hand() {
    assertThat(Polynomial.of(0, 0)).hasToString("0");
    assertThat(Polynomial.of(5)).hasToString("5");
    assertThat(Polynomial.of(-1, 1, -1, 0, 12)).hasToString("-1 + y - y^2 + 12y^4");
    assertThat(Polynomial.of(1, 2, 0)).isEqualTo(Polynomial.of(1, 2));
    assertThat(Polynomial.of(1, 1).times(Polynomial.of(1, -1))).hasToString("1 - y^2");
    assertThat(Polynomial.of(0).times(Polynomial.of(1, -1))).hasToString("0");
    assertThat(Polynomial.of(1, 1).plus(Polynomial.of(1, 1).negated()).degree()).isEqualTo(-1);
  }
}
