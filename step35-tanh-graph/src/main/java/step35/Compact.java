package step35;

import static dezero.functions.Functions.tanh;

import dezero.Variable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The derivatives of tanh, each as a polynomial in y = tanh(x). */
final class Compact {
  /** From the next order on, a coefficient is larger than any double. */
  static final int HIGHEST_ORDER = 163;

  private static final int MOST_DIGITS = 16;

  private Compact() {}

  /**
   * The derivative of this order, with the calculation that leads to it.
   *
   * @throws IllegalArgumentException if there is none, or no double can hold its coefficients
   */
  static Variable derivative(Variable x, int order) {
    var polynomial = polynomial(order);
    var y = tanh(x);
    return order == 0 ? y : at(y, polynomial);
  }

  /** The polynomial that is the derivative of this order. */
  static Polynomial polynomial(int order) {
    requirePossible(order);
    var polynomial = Polynomial.of(0, 1);
    for (int n = 1; n <= order; n++) {
      polynomial = next(polynomial);
    }
    return polynomial;
  }

  /** Differentiates along x: from c yᵏ comes k c yᵏ⁻¹ times y′, and y′ is 1 − y². */
  static Polynomial next(Polynomial p) {
    BigInteger[] next = Polynomial.zeros(p.degree() + 1);
    for (int k = 1; k <= p.degree(); k++) {
      BigInteger slope = p.coefficient(k).multiply(BigInteger.valueOf(k));
      next[k - 1] = next[k - 1].add(slope);
      next[k + 1] = next[k + 1].subtract(slope);
    }
    return Polynomial.of(next);
  }

  /** From the highest power down. Every other coefficient is 0, so it goes by y². */
  private static Variable at(Variable y, Polynomial p) {
    var square = y.mul(y);
    int k = p.degree();
    var sum = square.mul(p.coefficient(k).doubleValue());
    for (k -= 2; k > 1; k -= 2) {
      sum = sum.add(p.coefficient(k).doubleValue()).mul(square);
    }
    sum = sum.add(p.coefficient(k).doubleValue()); // k is 0 or 1 now
    return k == 0 ? sum : sum.mul(y);
  }

  /** How many digits the derivative shares with what comes out without rounding: 16 at most. */
  static int rightDigits(Variable x, int order) {
    var exact = polynomial(order).exactlyAt(tanh(x).item());
    var error = new BigDecimal(derivative(x, order).item()).subtract(exact).abs();
    if (error.signum() == 0 || exact.signum() == 0) {
      return error.signum() == 0 ? MOST_DIGITS : 0;
    }
    double share = error.divide(exact.abs(), MathContext.DECIMAL64).doubleValue();
    return (int) Math.max(0, Math.min(MOST_DIGITS, Math.floor(-Math.log10(share))));
  }

  private static void requirePossible(int order) {
    Forecast.requireOrder(order);
    if (order > HIGHEST_ORDER) {
      throw new IllegalArgumentException(
          "order %d is too much for a polynomial: from order %d on, no double is large enough for its coefficients; ask for order %d at most"
              .formatted(order, HIGHEST_ORDER + 1, HIGHEST_ORDER));
    }
  }
}
