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
    // TODO task 1: from c yᵏ comes k c yᵏ⁻¹, times the rule
    throw new UnsupportedOperationException("step35 task 1: the polynomials are not written yet");
  }
}
