package step26.exercise;

import dezero.Variable;

/** The Goldstein-Price function, in fewer boxes than ours. */
public final class FewerBoxes {
  private FewerBoxes() {}

  /**
   * f(x, y) = (1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²)) · (30 + (2x − 3y)² (18 − 32x +
   * 12x² + 48y − 36xy + 27y²)), recorded in a graph of at most 20 functions.
   */
  public static Variable goldsteinPrice(Variable x, Variable y) {
    var t = x.add(y);
    var u = x.mul(2).sub(y.mul(3));
    var first = t.mul(3).sub(14).mul(t).add(19);
    var second = u.mul(3).sub(16).mul(u).add(18);
    var left = t.add(1).pow(2).mul(first).add(1);
    var right = u.pow(2).mul(second).add(30);
    return left.mul(right);
  }
}
