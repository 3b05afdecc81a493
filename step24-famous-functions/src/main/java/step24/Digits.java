package step24;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;

/** How many digits of the slope along x are right, at many random places between −2 and 2. */
record Digits(double worst, double middle) {
  /** A double holds 52 binary digits and a leading one, which is 15.95 decimal ones. */
  private static final double ALL = 53 * Math.log10(2);

  /** Finds the slope along x at (x, y). */
  @FunctionalInterface
  interface Way {
    double alongX(double x, double y);
  }

  /** Of Goldstein and Price's function: the page on paper says what is right. */
  static Digits of(Way way, int places) {
    var exact = Page.goldsteinPrice().alongX();
    var random = new Random(24);
    double[] digits = new double[places];
    for (int i = 0; i < places; i++) {
      double x = 4 * random.nextDouble() - 2;
      double y = 4 * random.nextDouble() - 2;
      digits[i] = right(way.alongX(x, y), exact.at(x, y));
    }
    Arrays.sort(digits);
    return new Digits(digits[0], digits[places / 2]);
  }

  /** A relative error of 10⁻⁹ is nine right digits. */
  static double right(double came, BigDecimal exact) {
    var error = new BigDecimal(came).subtract(exact).abs();
    double relative = error.divide(exact.abs(), MathContext.DECIMAL64).doubleValue();
    return Math.min(ALL, -Math.log10(relative));
  }
}
