package step18.exercise;

import step18.Autograd;

/** How many digits behind the point are kept: a setting that holds for a scope, in one thread. */
public final class Digits {
  // TODO task 1: where is it written down how many digits are kept?

  private Digits() {}

  /**
   * Until the scope is closed, round(v) keeps this many digits in this thread. Then it keeps as
   * many as before the scope was opened. Closing a scope a second time changes nothing. Refuses a
   * negative number with an IllegalArgumentException.
   */
  public static Autograd.Scope keep(int digits) {
    // TODO task 1: remember what was before, and return what puts it back
    throw new UnsupportedOperationException("step18 task 1: keep is not written yet");
  }

  /** v with as many digits behind the point as the innermost open scope says; outside, v itself. */
  public static double round(double v) {
    // TODO task 1: is a scope open? then rounded(v, …) does the work
    throw new UnsupportedOperationException("step18 task 1: round is not written yet");
  }

  /**
   * What round gives for each of these numbers, with this many digits. Refuses NaN with an
   * IllegalArgumentException. Afterwards as many digits are kept as before, whatever happened.
   */
  public static double[] roundAll(int digits, double... values) {
    // TODO task 1: a scope, and the loop inside of it
    throw new UnsupportedOperationException("step18 task 1: roundAll is not written yet");
  }

  static double rounded(double v, int digits) {
    double factor = Math.pow(10, digits);
    return Math.round(v * factor) / factor;
  }
}
