package step32.exercise;

/** What somebody found who never cleared a gradient. */
public final class Forgetful {
  private Forgetful() {}

  /**
   * The derivatives, from the first one on, of which these came out without clearGrad: 32, 48, 48,
   * 24, 0 from 32, 80, 176, 344, 608. What is in the array stays as it is.
   */
  public static double[] mended(double... found) {
    double[] row = found.clone();
    double[] right = new double[found.length];
    for (int order = 0; order < found.length; order++) {
      right[order] = row[0];
      for (int i = 0; i + 1 < found.length - order; i++) {
        row[i] = row[i + 1] - row[i];
      }
    }
    return right;
  }
}
