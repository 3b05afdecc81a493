package step35.grade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A curve whose slope is a polynomial in its height. Its derivatives as polynomials in the height
 * are found without differentiating one: at a huge height, 2 to the power 400, the numbers y, y′,
 * y″ and so on follow from each other by Leibniz's rule, and their digits to that base are the
 * coefficients.
 */
record Curve(long... rule) {
  private static final int BITS = 400;

  /** The coefficients of the derivative of this order, from that of 1 on. */
  List<BigInteger> derivative(int order) {
    BigInteger[] y = new BigInteger[order + 1];
    y[0] = BigInteger.ONE.shiftLeft(BITS);
    for (int n = 0; n < order; n++) {
      y[n + 1] = slope(y, n);
    }
    return digits(y[order]);
  }

  /** The n-th derivative of rule[0] + rule[1] y + rule[2] y² …, by the highest power first. */
  private BigInteger slope(BigInteger[] y, int n) {
    BigInteger[] sum = new BigInteger[n + 1];
    Arrays.fill(sum, BigInteger.ZERO);
    for (int power = rule.length - 1; power >= 0; power--) {
      sum = times(sum, y, n);
      sum[0] = sum[0].add(BigInteger.valueOf(rule[power]));
    }
    return sum[n];
  }

  /** The derivatives of a product from those of its factors: Leibniz's rule. */
  private static BigInteger[] times(BigInteger[] a, BigInteger[] b, int order) {
    BigInteger[] product = new BigInteger[order + 1];
    for (int n = 0; n <= order; n++) {
      product[n] = BigInteger.ZERO;
      BigInteger ways = BigInteger.ONE;
      for (int k = 0; k <= n; k++) {
        product[n] = product[n].add(ways.multiply(a[k]).multiply(b[n - k]));
        ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
      }
    }
    return product;
  }

  private static List<BigInteger> digits(BigInteger number) {
    List<BigInteger> digits = new ArrayList<>();
    BigInteger base = BigInteger.ONE.shiftLeft(BITS);
    BigInteger rest = number;
    while (rest.signum() != 0) {
      BigInteger digit = rest.mod(base);
      if (digit.testBit(BITS - 1)) {
        digit = digit.subtract(base); // below 0
      }
      digits.add(digit);
      rest = rest.subtract(digit).shiftRight(BITS);
    }
    return digits;
  }

  /** The same at a height, exactly. */
  double derivative(int order, double height) {
    var at = new BigDecimal(height);
    var sum = BigDecimal.ZERO;
    var power = BigDecimal.ONE;
    for (BigInteger coefficient : derivative(order)) {
      sum = sum.add(power.multiply(new BigDecimal(coefficient)));
      power = power.multiply(at);
    }
    return sum.doubleValue();
  }

  /** As the probe writes it. */
  String inWords(int order) {
    List<BigInteger> coefficients = derivative(order);
    return coefficients.isEmpty()
        ? "0"
        : coefficients.stream().map(BigInteger::toString).collect(Collectors.joining(" "));
  }

  boolean fitsIntoLongs(int order) {
    return derivative(order).stream().allMatch(coefficient -> coefficient.bitLength() < Long.SIZE);
  }

  /** As a person writes it in Java. */
  @Override
  public String toString() {
    return Arrays.stream(rule).mapToObj(Long::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
