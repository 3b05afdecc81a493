package step24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import step24.Figures.Figure;

class PageTest {
  private final Page page = Page.goldsteinPrice();

  @Test
  void multiplied_out_it_has_45_terms_and_each_slope_36() {
    assertThat(page.terms()).isEqualTo(45);
    assertThat(page.alongX().terms()).isEqualTo(36);
    assertThat(page.alongY().terms()).isEqualTo(36);
  }

  @Test
  void the_slope_along_x_begins_and_ends_as_the_lesson_says() {
    assertThat(page.alongX().toString())
        .startsWith("1152x^7 - 2016x^6y - 5376x^6 - 3888x^5y^2 +")
        .endsWith("- 4680y + 720");
  }

  @Test
  void the_exact_slopes_at_1_1_are_whole_numbers() {
    assertThat(page.at(1, 1)).isEqualByComparingTo(BigDecimal.valueOf(1876));
    assertThat(page.alongX().at(1, 1)).isEqualByComparingTo(BigDecimal.valueOf(-5376));
    assertThat(page.alongY().at(1, 1)).isEqualByComparingTo(BigDecimal.valueOf(8064));
  }

  static Stream<Figure> goldsteinPrice() {
    return Figures.famous().filter(figure -> figure.formula().equals("goldstein-price"));
  }

  @ParameterizedTest
  @MethodSource("goldsteinPrice")
  void what_the_page_says_is_what_pytorch_finds(Figure figure) {
    double x = figure.number(0);
    double y = figure.number(1);

    assertThat(page.at(x, y).doubleValue() / figure.number(2)).isCloseTo(1, within(1e-12));
    assertThat(page.alongX().at(x, y).doubleValue() / figure.number(3)).isCloseTo(1, within(1e-12));
    assertThat(page.alongY().at(x, y).doubleValue() / figure.number(4)).isCloseTo(1, within(1e-12));
  }

  @Test
  void right_digits_are_counted_as_the_size_of_the_error() {
    assertThat(Digits.right(1000.001, BigDecimal.valueOf(1000))).isCloseTo(6, within(1e-6));
    assertThat(Digits.right(-2, BigDecimal.valueOf(-2))).isCloseTo(15.95, within(0.01));
    assertThat(Digits.right(Double.MIN_VALUE, BigDecimal.ONE)).isCloseTo(0, within(1e-9));
  }

  @Test
  void at_a_thousand_places_backward_has_15_6_digits_in_the_middle_and_12_6_at_worst() {
    var digits =
        Digits.of((x, y) -> Slopes.of(FamousFunctions::goldsteinPrice, x, y).alongX(), 1_000);

    assertThat(digits.middle()).isCloseTo(15.6, within(0.05));
    assertThat(digits.worst()).isCloseTo(12.6, within(0.05));
  }

  @Test
  void and_a_measurement_9_9_and_6_0() {
    var digits =
        Digits.of(
            (x, y) -> Slopes.measured(FamousFunctions::goldsteinPrice, x, y, 1e-5).alongX(), 1_000);

    assertThat(digits.middle()).isCloseTo(9.9, within(0.05));
    assertThat(digits.worst()).isCloseTo(6.0, within(0.05));
  }

  /** It is the difference of 203,771 and 203,950. */
  @Test
  void where_it_has_fewest_the_slope_is_small_for_so_high_a_place() {
    double x = -1.2010884076518558;
    double y = 1.24885313048124;
    var exact = page.alongX().at(x, y);
    double came = Slopes.of(FamousFunctions::goldsteinPrice, x, y).alongX();

    assertThat(Digits.right(came, exact)).isCloseTo(12.63, within(0.01));
    assertThat(exact.doubleValue()).isCloseTo(-179.6, within(0.1));
    assertThat(page.at(x, y).doubleValue()).isGreaterThan(180_000);
  }
}
