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
    // TODO task 1: what does a pass cost, and how many of them are there?
    throw new UnsupportedOperationException("step05 task 1: fromTheResult is not written yet");
  }

  /** The same from the inputs: a pass for each input, which are the first of the widths. */
  public static long fromTheInputs(int... widths) {
    // TODO task 1: the same passes, but how many?
    throw new UnsupportedOperationException("step05 task 1: fromTheInputs is not written yet");
  }
}
