package step33.grade;

import dezero.grading.Formula;

/** c1 x + c2 x² + …, and its derivatives by the rule from school. */
record Polynomial(double... coefficients) {
  /** Its n-th derivative at x. */
  double derivative(int n, double x) {
    double sum = 0;
    for (int p = 1; p <= coefficients.length; p++) {
      sum += coefficients[p - 1] * ofPower(p, n, x);
    }
    return sum;
  }

  /** The n-th derivative of xᵖ: p (p − 1) … (p − n + 1) · x^(p − n). */
  static double ofPower(int p, int n, double x) {
    double factor = 1;
    for (int i = 0; i < n; i++) {
      factor *= p - i;
    }
    return n > p ? 0 : factor * Math.pow(x, p - n);
  }

  /** Halley's update. */
  double halley(double x) {
    double first = derivative(1, x);
    double second = derivative(2, x);
    return x - 2 * first * second / (2 * second * second - first * derivative(3, x));
  }

  @Override
  public String toString() {
    double[] withConstant = new double[coefficients.length + 1];
    System.arraycopy(coefficients, 0, withConstant, 1, coefficients.length);
    return Formula.polynomial(withConstant);
  }
}
