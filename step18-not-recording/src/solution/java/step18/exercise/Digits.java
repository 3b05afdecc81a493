package step18.exercise;

import step18.Autograd;

/** How many digits behind the point are kept: a setting that holds for a scope, in one thread. */
public final class Digits {
  /** Outside of all scopes: numbers stay as they are. */
  private static final int ALL = -1;

  private static final ThreadLocal<Integer> DIGITS = ThreadLocal.withInitial(() -> ALL);

  private Digits() {}

  /**
   * Until the scope is closed, round(v) keeps this many digits in this thread. Then it keeps as
   * many as before the scope was opened. Closing a scope a second time changes nothing. Refuses a
   * negative number with an IllegalArgumentException.
   */
  public static Autograd.Scope keep(int digits) {
    if (digits < 0) {
      throw new IllegalArgumentException("keep: " + digits + " digits; give 0 or more");
    }
    int before = DIGITS.get();
    DIGITS.set(digits);
    boolean[] closed = {false};
    return () -> {
      if (!closed[0]) {
        closed[0] = true;
        DIGITS.set(before);
      }
    };
  }

  /** v with as many digits behind the point as the innermost open scope says; outside, v itself. */
  public static double round(double v) {
    return DIGITS.get() == ALL ? v : rounded(v, DIGITS.get());
  }

  /**
   * What round gives for each of these numbers, with this many digits. Refuses NaN with an
   * IllegalArgumentException. Afterwards as many digits are kept as before, whatever happened.
   */
  public static double[] roundAll(int digits, double... values) {
    try (var scope = keep(digits)) {
      double[] result = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        if (Double.isNaN(values[i])) {
          throw new IllegalArgumentException("roundAll: NaN at index " + i + "; give numbers");
        }
        result[i] = round(values[i]);
      }
      return result;
    }
  }

  static double rounded(double v, int digits) {
    double factor = Math.pow(10, digits);
    return Math.round(v * factor) / factor;
  }
}
