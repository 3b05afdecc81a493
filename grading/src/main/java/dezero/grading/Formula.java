package dezero.grading;

import java.math.BigDecimal;
import java.math.MathContext;

/** Formulas as a person writes them, for the labels of cases. */
public final class Formula {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private Formula() {}

  /**
   * Such as "0.968x^4 - 1.99x^2 + 3": the highest power first, three digits, and no term that is 0.
   *
   * @param coefficients finite numbers: of 1, of x, of x^2, …
   */
  public static String polynomial(double... coefficients) {
    var formula = new StringBuilder();
    for (int power = coefficients.length - 1; power >= 0; power--) {
      double coefficient = coefficients[power];
      if (coefficient != 0) {
        String sign = coefficient < 0 ? "-" : "+";
        if (!formula.isEmpty()) {
          formula.append(' ').append(sign).append(' ');
        } else if (coefficient < 0) {
          formula.append(sign);
        }
        formula.append(term(Math.abs(coefficient), power));
      }
    }
    return formula.isEmpty() ? "0" : formula.toString();
  }

  private static String term(double size, int power) {
    String digits =
        BigDecimal.valueOf(size).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    if (power == 0) {
      return digits;
    }
    String x = power == 1 ? "x" : "x^" + power;
    return digits.equals("1") ? x : digits + x;
  }
}
