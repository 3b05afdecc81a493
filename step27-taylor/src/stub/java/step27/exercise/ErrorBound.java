package step27.exercise;

/** How wrong the sum of the sine can be, known before anything is added up. */
public final class ErrorBound {
  private ErrorBound() {}

  /**
   * The first term left out: after x − x³/3! the error is at most |x|⁵/5!.
   *
   * @param x any number between −40 and 40, also below 0
   * @param terms how many terms were added up, 1 or more, also 100
   */
  public static double after(int terms, double x) {
    // TODO task 2: the size of the first term left out
    throw new UnsupportedOperationException("step27 task 2: the bound is not written yet");
  }

  /** The smallest number of terms, 1 or more, after which the bound is at most this error. */
  public static int termsFor(double error, double x) {
    // TODO task 2: count up until the bound is small enough
    throw new UnsupportedOperationException("step27 task 2: the count is not written yet");
  }
}
