package step27;

import dezero.Variable;

/** The Taylor sum with its factorials in a long: wrong, and kept to show how. */
final class LongFactorials {
  private LongFactorials() {}

  /** n!, correct up to 20!; then it wraps around. */
  static long factorial(int n) {
    long product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  /** As {@link TaylorSum#sin}, but it also stops where the sum is no longer a finite number. */
  static TaylorSum sin(Variable x, double threshold) {
    var sum = Variable.of(0.0);
    for (int n = 1; ; n += 2) {
      double sign = n % 4 == 1 ? 1 : -1;
      var term = x.pow(n).mul(sign / factorial(n));
      sum = sum.add(term);
      if (Math.abs(term.item()) < threshold || !Double.isFinite(sum.item())) {
        return new TaylorSum(sum, (n + 1) / 2);
      }
    }
  }
}
