package step29;

import java.util.Locale;

/** ⎡h00 h01⎤ over ⎣h01 h11⎦: how each slope changes along each axis. */
record Hessian(double h00, double h01, double h11) {
  /** A leap this long says that there is no curvature, only rounding. */
  private static final double FARTHEST = 1e8;

  /** A way to go. */
  record Leap(double d0, double d1) {}

  double determinant() {
    return h00 * h11 - h01 * h01;
  }

  /**
   * The d with H d = g, by Cramer's rule.
   *
   * @throws NoTurningPointException if the determinant is 0, or as good as 0
   */
  Leap solve(double g0, double g1) {
    double d0 = (g0 * h11 - g1 * h01) / determinant();
    double d1 = (g1 * h00 - g0 * h01) / determinant();
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
    return "[[%s, %s], [%s, %s]]".formatted(h00, h01, h01, h11);
  }
}
