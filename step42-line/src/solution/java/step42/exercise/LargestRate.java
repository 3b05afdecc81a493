package step42.exercise;

/** How large a rate may be, before anything is tried. */
public final class LargestRate {
  private LargestRate() {}

  /**
   * For a line y = w x + b through points at these x, with the mean squared error: 2 / the largest
   * curvature of the loss. It does not depend on what was measured at the x.
   */
  public static double of(double... x) {
    double sum = 0;
    double squares = 0;
    for (double one : x) {
      sum += one;
      squares += one * one;
    }
    double ww = 2 * squares / x.length;
    double wb = 2 * sum / x.length;
    double bb = 2;
    return 2 / ((ww + bb) / 2 + Math.hypot((ww - bb) / 2, wb));
  }
}
