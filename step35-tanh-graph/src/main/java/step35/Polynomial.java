package step35;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** c₀ + c₁ y + c₂ y² + …, with whole numbers of any size. The last of them is not 0. */
record Polynomial(List<BigInteger> coefficients) {

  Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  static Polynomial of(BigInteger... coefficients) {
    return new Polynomial(List.of(coefficients));
  }

  static Polynomial of(long... coefficients) {
    return new Polynomial(Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toList());
  }

  /** −1 where all coefficients are 0. */
  int degree() {
    return coefficients.size() - 1;
  }

  BigInteger coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : BigInteger.ZERO;
  }

  Polynomial plus(Polynomial other) {
    BigInteger[] sum = zeros(Math.max(degree(), other.degree()));
    for (int power = 0; power < sum.length; power++) {
      sum[power] = coefficient(power).add(other.coefficient(power));
    }
    return of(sum);
  }

  Polynomial negated() {
    return new Polynomial(coefficients.stream().map(BigInteger::negate).toList());
  }

  Polynomial times(Polynomial other) {
    BigInteger[] product = zeros(degree() + other.degree());
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= other.degree(); j++) {
        product[i + j] = product[i + j].add(coefficient(i).multiply(other.coefficient(j)));
      }
    }
    return of(product);
  }

  /** As many as a polynomial of this degree has. */
  static BigInteger[] zeros(int degree) {
    BigInteger[] zeros = new BigInteger[Math.max(0, degree + 1)];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** The value at y, without any rounding. */
  BigDecimal exactlyAt(double y) {
    var at = new BigDecimal(y);
    var sum = BigDecimal.ZERO;
    for (int power = degree(); power >= 0; power--) {
      sum = sum.multiply(at).add(new BigDecimal(coefficient(power)));
    }
    return sum;
  }

  /** As in {@code -2y + 2y^3}. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int power = 0; power <= degree(); power++) {
      int sign = coefficient(power).signum();
      if (sign != 0) {
        boolean first = text.isEmpty();
        text.append(first ? sign < 0 ? "-" : "" : sign < 0 ? " - " : " + ");
        text.append(term(coefficient(power).abs(), power));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private static String term(BigInteger size, int power) {
    String number = power > 0 && size.equals(BigInteger.ONE) ? "" : size.toString();
    return number + (power == 0 ? "" : power == 1 ? "y" : "y^" + power);
  }
}
