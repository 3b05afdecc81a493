package dezero.array.kernel;

/**
 * Sums whose rounding errors grow with the logarithm of the length, not with the length: each half
 * is summed separately, and the shortest parts in eight sums side by side. NumPy uses the same
 * order, so FLOAT64 sums agree with NumPy's to the last bit.
 */
final class PairwiseSum {
  private static final int BLOCK = 128;
  private static final int LANES = 8;

  private PairwiseSum() {}

  static double of(double[] x, int from, int length) {
    if (length > BLOCK) {
      int half = length / 2;
      half -= half % LANES;
      return of(x, from, half) + of(x, from + half, length - half);
    }
    return length < LANES ? inOrder(x, from, length) : inLanes(x, from, length);
  }

  private static double inOrder(double[] x, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += x[i];
    }
    return sum;
  }

  private static double inLanes(double[] x, int from, int length) {
    double s0 = x[from];
    double s1 = x[from + 1];
    double s2 = x[from + 2];
    double s3 = x[from + 3];
    double s4 = x[from + 4];
    double s5 = x[from + 5];
    double s6 = x[from + 6];
    double s7 = x[from + 7];
    int end = from + length - length % LANES;
    for (int i = from + LANES; i < end; i += LANES) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
      s4 += x[i + 4];
      s5 += x[i + 5];
      s6 += x[i + 6];
      s7 += x[i + 7];
    }
    double sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    for (int i = end; i < from + length; i++) {
      sum += x[i];
    }
    return sum;
  }

  /** Floats are summed in double, which is exact enough in any order. */
  static double of(float[] x, int from, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int end = from + length - length % 4;
    for (int i = from; i < end; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (int i = end; i < from + length; i++) {
      sum += x[i];
    }
    return sum;
  }
}
