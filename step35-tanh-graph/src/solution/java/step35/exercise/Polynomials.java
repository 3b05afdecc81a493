package step35.exercise;

/** Derivatives of a curve whose slope is a polynomial in its height. */
public final class Polynomials {
  private Polynomials() {}

  /**
   * The derivative of this order, where y′ = rule[0] + rule[1] y + rule[2] y² and so on: the
   * coefficients of 1, y, y² …, in the same order as those of the rule, which stays as it is. Zeros
   * at the end make no difference.
   *
   * <p>Of tanh the rule is {1, 0, -1}, and the second derivative {0, -2, 0, 2}. Order 0 is y
   * itself, {0, 1}.
   *
   * @param rule one coefficient or more
   * @throws IllegalArgumentException if the order is below 0
   * @throws ArithmeticException if a coefficient does not fit into a long
   */
  public static long[] derivative(long[] rule, int order) {
    if (order < 0) {
      throw new IllegalArgumentException("there is no derivative of order " + order);
    }
    long[] p = {0, 1};
    for (int n = 0; n < order; n++) {
      p = next(p, rule);
    }
    return p;
  }

  /** p′ times the rule. */
  private static long[] next(long[] p, long... rule) {
    long[] next = new long[p.length + rule.length];
    for (int k = 1; k < p.length; k++) {
      long slope = Math.multiplyExact(k, p[k]);
      for (int j = 0; j < rule.length; j++) {
        long product = Math.multiplyExact(slope, rule[j]);
        next[k - 1 + j] = Math.addExact(next[k - 1 + j], product);
      }
    }
    return next;
  }
}
