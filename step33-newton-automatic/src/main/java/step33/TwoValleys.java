package step33;

import dezero.Variable;

/** f(x) = x⁴ − 2x². Valleys at −1 and 1, a hilltop at 0 between them. */
final class TwoValleys {
  private TwoValleys() {}

  static Variable f(Variable x) {
    return x.pow(4).sub(x.pow(2).mul(2));
  }
}
