package step24;

import dezero.Variable;

/**
 * Functions that somebody made up to try out programs which look for a lowest point. Each is its
 * formula and nothing else: no slope stands here.
 */
final class FamousFunctions {
  private FamousFunctions() {}

  /** x² + y². Its lowest point is (0, 0), where it is 0. */
  static Variable sphere(Variable x, Variable y) {
    return x.pow(2).add(y.pow(2));
  }

  /** 0.26 (x² + y²) − 0.48 xy. Its lowest point is (0, 0), where it is 0. */
  static Variable matyas(Variable x, Variable y) {
    return x.pow(2).add(y.pow(2)).mul(0.26).sub(x.mul(y).mul(0.48));
  }

  /**
   * (1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²)) · (30 + (2x − 3y)² (18 − 32x + 12x² + 48y
   * − 36xy + 27y²)). Its lowest point is (0, −1), where it is 3.
   */
  static Variable goldsteinPrice(Variable x, Variable y) {
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
}
