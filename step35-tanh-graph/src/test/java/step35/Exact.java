package step35;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The derivatives of tanh by ways that know neither a graph nor y′ = 1 − y². */
final class Exact {
  private static final MathContext DIGITS = new MathContext(150);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Exact() {}

  /** By the power series of tanh(x + t) = 1 − 2/(e²ˣ e²ᵗ + 1), to 150 digits. */
  static BigDecimal derivative(double x, int order) {
    BigDecimal[] below = new BigDecimal[order + 1]; // of e²ˣ e²ᵗ + 1
    below[0] = exp(TWO.multiply(new BigDecimal(x)));
    for (int k = 1; k <= order; k++) {
      below[k] = below[k - 1].multiply(TWO).divide(BigDecimal.valueOf(k), DIGITS);
    }
    below[0] = below[0].add(BigDecimal.ONE);
    BigDecimal[] inverse = new BigDecimal[order + 1];
    inverse[0] = BigDecimal.ONE.divide(below[0], DIGITS);
    BigDecimal factorial = BigDecimal.ONE;
    for (int k = 1; k <= order; k++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 1; j <= k; j++) {
        sum = sum.add(below[j].multiply(inverse[k - j]));
      }
      inverse[k] = sum.negate().divide(below[0], DIGITS);
      factorial = factorial.multiply(BigDecimal.valueOf(k));
    }
    BigDecimal derivative = inverse[order].multiply(factorial).multiply(TWO).negate();
    return order == 0 ? derivative.add(BigDecimal.ONE) : derivative;
  }

  private static BigDecimal exp(BigDecimal x) {
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 400; k++) {
      term = term.multiply(x).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return sum;
  }

  /**
   * The polynomial from a closed form, n ≥ 1: with s = (1 + y)/2 it is 2ⁿ⁺¹ Σ (−1)ᵏ⁻¹ (k − 1)! S(n
   * + 1, k) sᵏ, where S counts the ways to part n + 1 things into k heaps.
   */
  static Polynomial polynomial(int order) {
    BigInteger[] heaps = heaps(order + 1);
    BigInteger[] sum = Polynomial.zeros(order + 1);
    BigInteger factorial = BigInteger.ONE;
    for (int k = 1; k <= order + 1; k++) {
      BigInteger factor = heaps[k].multiply(factorial).shiftLeft(order + 1 - k);
      for (int power = 0; power <= k; power++) {
        BigInteger part = factor.multiply(choose(k, power));
        sum[power] = k % 2 == 1 ? sum[power].add(part) : sum[power].subtract(part);
      }
      factorial = factorial.multiply(BigInteger.valueOf(k));
    }
    return Polynomial.of(sum);
  }

  private static BigInteger[] heaps(int things) {
    BigInteger[] heaps = Polynomial.zeros(things);
    heaps[0] = BigInteger.ONE;
    for (int n = 1; n <= things; n++) {
      for (int k = n; k > 0; k--) {
        heaps[k] = heaps[k].multiply(BigInteger.valueOf(k)).add(heaps[k - 1]);
      }
      heaps[0] = BigInteger.ZERO;
    }
    return heaps;
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }
}
