package step35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
  private static final List<Graph> GRAPHS =
      Recorded.derivatives(Variable.of(1.0), Forecast.HIGHEST_ORDER).stream()
          .map(Graph::of)
          .toList();

  private static double functions(int order) {
    return GRAPHS.get(order).functions().size();
  }

  @Test
  void the_rule_fits_every_order_that_may_be_recorded() {
    for (int order = 0; order <= Forecast.HIGHEST_ORDER; order++) {
      assertThat(Forecast.functions(order)).isEqualTo((long) functions(order));
      assertThat(Forecast.variables(order)).isEqualTo(GRAPHS.get(order).variables().size());
    }
  }

  /** The exponential law: the factor grows from order to order, and towards 3. */
  @Test
  void the_graphs_grow_by_a_factor_that_grows_towards_three() {
    double before = 0;
    for (int order = 2; order <= Forecast.HIGHEST_ORDER; order++) {
      double factor = functions(order) / functions(order - 1);
      assertThat(factor).isGreaterThan(before).isLessThan(3);
      before = factor;
    }
    assertThat(before).isGreaterThan(2.9);
  }

  @Test
  void the_highest_order_is_the_last_that_fits() {
    var most = BigInteger.valueOf(Forecast.MOST_FUNCTIONS);

    assertThat(Forecast.functions(12)).isLessThan(most).isEqualTo(183_302);
    assertThat(Forecast.functions(13)).isGreaterThan(most).isEqualTo(543_741);
    assertThatCode(() -> Forecast.requireRoom(12)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Forecast.requireRoom(13))
        .hasMessageContaining("543,741 functions, about 57 MB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13 | 543,741 functions, about 57 MB.",
        "30 | 68,631,987,977,648 functions, about 7 PB.",
        "40 | 4,052,556,802,286,417,970 functions, about 421 EB.",
        "41 | so many functions that the number has 20 digits.",
        "100 | so many functions that the number has 48 digits.",
        "2147483647 | so many functions that the number has 1,024,610,092 digits."
      })
  void says_what_an_order_would_take(int order, String cost) {
    assertThatThrownBy(() -> Forecast.requireRoom(order))
        .hasMessageStartingWith(
            "order " + order + " is too much to record: its graph would have " + cost);
  }

  @Test
  void counts_the_digits_without_writing_the_number() {
    assertThat(Forecast.functions(41).toString()).hasSize(20);
    assertThat(Forecast.functions(100).toString()).hasSize(48);
    assertThat(Forecast.functions(1000).toString()).hasSize(477);
    assertThatThrownBy(() -> Forecast.requireRoom(1000)).hasMessageContaining(" 477 digits");
  }

  @Test
  void speaks_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThatThrownBy(() -> Forecast.requireRoom(13)).hasMessageContaining("543,741");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void there_is_no_order_below_zero() {
    assertThatThrownBy(() -> Forecast.functions(-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no derivative of order -3; ask for 0");
  }
}
