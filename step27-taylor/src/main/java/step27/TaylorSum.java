package step27;

import dezero.Variable;

/** A sum of terms, and how many there are. */
record TaylorSum(Variable value, int terms) {

  /**
   * sin(x) = x − x³/3! + x⁵/5! − x⁷/7! + …, up to and including the first term below the threshold.
   */
  static TaylorSum sin(Variable x, double threshold) {
    requireReachable(threshold);
    var sum = Variable.of(0.0);
    double coefficient = 1; // 1/1!, then −1/3!, 1/5!, …
    for (int n = 1; ; n += 2) {
      var term = x.pow(n).mul(coefficient);
      sum = sum.add(term);
      requireFinite(term, n, x);
      if (Math.abs(term.item()) < threshold) {
        return new TaylorSum(sum, (n + 1) / 2);
      }
      coefficient /= -(n + 1.0) * (n + 2.0);
    }
  }

  private static void requireReachable(double threshold) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException(
          "TaylorSum.sin: the threshold is "
              + threshold
              + ", and no term is ever below that; give a number above 0, like 1e-4");
    }
  }

  private static void requireFinite(Variable term, int n, Variable x) {
    if (!Double.isFinite(term.item())) {
      throw new ArithmeticException(
          "TaylorSum.sin: at x = %s the term x^%d/%d! is %s; the series is of use near 0 only, so bring x between -pi and pi first"
              .formatted(x.data(), n, n, term.data()));
    }
  }
}
