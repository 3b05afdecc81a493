package step29;

import dezero.Variable;

/** f(x) = x⁴ − 2x². Valleys at −1 and 1, a hilltop at 0 between them. */
final class TwoValleys {
  private TwoValleys() {}

  static Variable f(Variable x) {
    return x.pow(4).sub(x.pow(2).mul(2));
  }

  /** f″(x) = 12x² − 4, worked out by hand. */
  static double curvature(Variable x) {
    return 12 * Math.pow(x.item(), 2) - 4;
  }
}
