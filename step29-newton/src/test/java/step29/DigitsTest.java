package step29;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A double ends after 16 digits. Newton's method does not. */
class DigitsTest {
  private static final MathContext THOUSAND_DIGITS = new MathContext(1_000);

  @ParameterizedTest
  @CsvSource({
    "4, 3",
    "5, 5",
    "6, 11",
    "7, 23",
    "8, 46",
    "9, 91",
    "10, 183",
    "11, 367",
    "12, 733",
    "13, 1000"
  })
  void every_update_doubles_the_zeros_behind_the_point(int updates, int zeros) {
    BigDecimal x = BigDecimal.valueOf(2);
    for (int i = 0; i < updates; i++) {
      x = next(x);
    }
    assertThat(zerosBehindThePoint(x)).isEqualTo(zeros);
  }

  private static BigDecimal next(BigDecimal x) {
    var slope = x.pow(3).subtract(x).multiply(BigDecimal.valueOf(4));
    var curvature = x.pow(2).multiply(BigDecimal.valueOf(12)).subtract(BigDecimal.valueOf(4));
    return x.subtract(slope.divide(curvature, THOUSAND_DIGITS), THOUSAND_DIGITS);
  }

  private static int zerosBehindThePoint(BigDecimal x) {
    var distance = x.subtract(BigDecimal.ONE);
    return distance.signum() == 0 ? 1_000 : distance.scale() - distance.precision();
  }
}
