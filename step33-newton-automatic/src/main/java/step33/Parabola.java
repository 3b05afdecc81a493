package step33;

import java.util.Locale;

/**
 * p(t) = height + slope · (t − x) + curvature/2 · (t − x)²: the parabola that touches a curve at x
 * and bends as the curve does there.
 */
record Parabola(double x, double height, double slope, double curvature) {
  /** A leap this many times longer than x itself says that there is no curvature, only rounding. */
  private static final double FARTHEST = 1e8;

  double at(double t) {
    return height + slope * (t - x) + curvature / 2 * (t - x) * (t - x);
  }

  /**
   * Where p is level: x − slope/curvature.
   *
   * @throws NoTurningPointException if p is a straight line, or so nearly one that it is level
   *     nowhere within reach
   */
  double turningPoint() {
    double leap = slope / curvature;
    requireWithinReach(leap);
    return x - leap;
  }

  private void requireWithinReach(double leap) {
    // Not "if (it is too far)": every comparison with NaN is false, and NaN has to fail, too.
    boolean withinReach = Math.abs(leap) < FARTHEST * Math.max(1, Math.abs(x));
    if (!withinReach) {
      throw new NoTurningPointException(where());
    }
  }

  private String where() {
    return String.format(
        Locale.ROOT, "at x = %s the slope is %.3g and the curvature %.3g", x, slope, curvature);
  }

  /** What the curve looks like here, in words. */
  String describe() {
    if (Math.abs(turningPoint() - x) > 1e-9) {
      return String.format(Locale.ROOT, "x = %s is not level yet: the slope is %.3g", x, slope);
    }
    return curvature > 0
        ? "x = %s is the bottom of a valley".formatted(x)
        : "x = %s is the top of a hill: level, but the curvature is %s. To find a valley, start where it is above 0"
            .formatted(x, curvature);
  }
}
