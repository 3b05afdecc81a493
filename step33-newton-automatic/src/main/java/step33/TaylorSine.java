package step33;

import dezero.Variable;

/** sin(x) = x − x³/3! + x⁵/5! − …: no formula, a loop that decides for itself when to end. */
final class TaylorSine {
  private static final double NO_LONGER_COUNTS = 1e-20;

  private TaylorSine() {}

  static Variable f(Variable x) {
    var term = x;
    var sum = x;
    for (int n = 3; Math.abs(term.item()) > NO_LONGER_COUNTS; n += 2) {
      term = term.mul(x).mul(x).div(-(n - 1) * n);
      sum = sum.add(term);
    }
    return sum;
  }
}
