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
    double leftOut = 1;
    for (int k = 1; k <= 2 * terms + 1; k++) {
      leftOut *= Math.abs(x) / k;
    }
    return leftOut;
  }

  /** The smallest number of terms, 1 or more, after which the bound is at most this error. */
  public static int termsFor(double error, double x) {
    int terms = 1;
    while (after(terms, x) > error) {
      terms++;
    }
    return terms;
  }
}
