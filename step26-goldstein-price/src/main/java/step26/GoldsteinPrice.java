package step26;

import dezero.Variable;

/**
 * f(x, y) = (1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²)) · (30 + (2x − 3y)² (18 − 32x +
 * 12x² + 48y − 36xy + 27y²)). Its lowest point is (0, −1), where it is 3.
 */
final class GoldsteinPrice {
  private GoldsteinPrice() {}

  /** The formula as it was published, from left to right. */
  static Variable asPublished(Variable x, Variable y) {
    var first =
        Variable.of(19.0)
            .sub(x.mul(14))
            .add(x.pow(2).mul(3))
            .sub(y.mul(14))
            .add(x.mul(y).mul(6))
            .add(y.pow(2).mul(3));
    var second =
        Variable.of(18.0)
            .sub(x.mul(32))
            .add(x.pow(2).mul(12))
            .add(y.mul(48))
            .sub(x.mul(y).mul(36))
            .add(y.pow(2).mul(27));
    var left = x.add(y).add(1).pow(2).mul(first).add(1);
    var right = x.mul(2).sub(y.mul(3)).pow(2).mul(second).add(30);
    return left.mul(right);
  }

  /** The same function of t = x + y and u = 2x − 3y: each bracket needs only one of the two. */
  static Variable regrouped(Variable x, Variable y) {
    var t = x.add(y).named("t");
    var u = x.mul(2).sub(y.mul(3)).named("u");
    var first = t.pow(2).mul(3).sub(t.mul(14)).add(19);
    var second = u.pow(2).mul(3).sub(u.mul(16)).add(18);
    var left = t.add(1).pow(2).mul(first).add(1);
    var right = u.pow(2).mul(second).add(30);
    return left.mul(right);
  }
}
