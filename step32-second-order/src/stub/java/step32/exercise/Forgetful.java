package step32.exercise;

/** What somebody found who never cleared a gradient. */
public final class Forgetful {
  private Forgetful() {}

  /**
   * The derivatives, from the first one on, of which these came out without clearGrad: 32, 48, 48,
   * 24, 0 from 32, 80, 176, 344, 608. What is in the array stays as it is.
   */
  public static double[] mended(double... found) {
    // TODO task 3: what was added to the first number, so that it became the second?
    throw new UnsupportedOperationException("step32 task 3: nothing is mended yet");
  }
}
