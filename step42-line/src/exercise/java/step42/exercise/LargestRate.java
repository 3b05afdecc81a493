package step42.exercise;

/** How large a rate may be, before anything is tried. */
public final class LargestRate {
  private LargestRate() {}

  /**
   * For a line y = w x + b through points at these x, with the mean squared error: 2 / the largest
   * curvature of the loss. It does not depend on what was measured at the x.
   */
  public static double of(double... x) {
    // TODO task 3: the Hessian of the loss, on paper; then its largest curvature
    throw new UnsupportedOperationException("step42 task 3: the largest rate is not found yet");
  }
}
