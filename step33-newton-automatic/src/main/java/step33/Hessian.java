package step33;

import dezero.Variable;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** ⎡h00 h01⎤ over ⎣h10 h11⎦: how each slope changes along each axis. */
record Hessian(double h00, double h01, double h10, double h11) {
  /** A leap this long says that there is no curvature, only rounding. */
  private static final double FARTHEST = 1e8;

  /** A way to go. */
  record Leap(double d0, double d1) {}

  /** The Hessian of f here. Each row is the gradient of one slope. */
  static Hessian of(BinaryOperator<Variable> f, Variable x0, Variable x1) {
    var slopes = Gradient.of(f.apply(x0, x1), x0, x1);
    var row0 = Gradient.of(slopes.get(0), x0, x1);
    var row1 = Gradient.of(slopes.get(1), x0, x1);
    return new Hessian(
        row0.get(0).item(), row0.get(1).item(), row1.get(0).item(), row1.get(1).item());
  }

  double determinant() {
    return h00 * h11 - h01 * h10;
  }

  /**
   * The d with H d = g, by Cramer's rule.
   *
   * @throws NoTurningPointException if the determinant is 0, or as good as 0
   */
  Leap solve(double g0, double g1) {
    double d0 = (g0 * h11 - g1 * h01) / determinant();
    double d1 = (g1 * h00 - g0 * h10) / determinant();
    // Written so that NaN fails, too.
    if (!(Math.hypot(d0, d1) < FARTHEST)) {
      throw new NoTurningPointException(
          String.format(
              Locale.ROOT, "the curvatures %s have the determinant %.3g", this, determinant()));
    }
    return new Leap(d0, d1);
  }

  @Override
  public String toString() {
    return "[[%s, %s], [%s, %s]]".formatted(h00, h01, h10, h11);
  }
}
