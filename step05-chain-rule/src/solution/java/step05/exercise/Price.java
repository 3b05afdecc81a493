package step05.exercise;

/** What the slopes of a chain cost. Its widths are how many values there are at each place. */
public final class Price {
  private Price() {}

  /**
   * How many multiplications give all slopes from the result: a pass for each result, which are the
   * last of the widths. There are two widths or more, each 1 or more, and every table is full. The
   * array of the widths stays as it is.
   */
  public static long fromTheResult(int... widths) {
    return widths[widths.length - 1] * pass(widths);
  }

  /** The same from the inputs: a pass for each input, which are the first of the widths. */
  public static long fromTheInputs(int... widths) {
    return widths[0] * pass(widths);
  }

  private static long pass(int... widths) {
    long multiplications = 0;
    for (int i = 1; i < widths.length; i++) {
      multiplications += (long) widths[i - 1] * widths[i];
    }
    return multiplications;
  }
}
