package dezero.array.kernel;

/**
 * The loops over whole arrays that are worth writing twice: in plain Java, and for the processor's
 * vector unit. Everything else about arrays uses these loops and is written once.
 *
 * <p>All sets agree on the results: FLOAT64 functions to the last bit; FLOAT32 functions are off by
 * 3 units in the last place at most; the sums inside a matrix product may be rounded differently.
 * So may a FLOAT32 convolution: in units of the results' standard deviation, those of {@link
 * #convolve} are off by 1.1e-6 typically and 1.1e-5 at most, those by matrix products by 3e-7 and
 * 3e-6. The number of threads never changes a result.
 */
public interface KernelSet {
  /** A short, readable description of the set. */
  String description();

  /** y[i] = f(x[i]); y may be x. */
  void apply(ElementFunction f, double[] x, double[] y);

  /** y[i] = f(x[i]); y may be x. */
  void apply(ElementFunction f, float[] x, float[] y);

  /** z[i] = y[i] where x[i] is positive, else 0. */
  void wherePositive(double[] x, double[] y, double[] z);

  /** z[i] = y[i] where x[i] is positive, else 0. */
  void wherePositive(float[] x, float[] y, float[] z);

  /**
   * Writes the position of the largest pixel under the window, the first of equals, for each window
   * position of the line, to {@code positions[at]} and on.
   *
   * @return false, with nothing useful written, if there is a NaN
   */
  boolean findLargest(WindowLine line, float[] x, int[] positions, int at);

  /** The sum of {@code length} elements, added pairwise in the order that NumPy adds them. */
  double sum(double[] x, int from, int length);

  /**
   * The sum of {@code length} elements, accumulated in double and not rounded to float. At most
   * four elements may be added in float first, so the error is at most 2⁻²³ times the sum of the
   * absolute values.
   */
  double sum(float[] x, int from, int length);

  /** The largest of {@code length} elements, of which there is at least one; NaN if one is NaN. */
  float max(float[] x, int from, int length);

  /**
   * y = e to the power of x in each row of {@code width} elements, divided by the row's sum; y is
   * another array than x.
   */
  void softmax(float[] x, float[] y, int width);

  /** c = ab or c += ab, as the product says. */
  void matmul(Product product, double[] a, double[] b, double[] c);

  /** c = ab or c += ab, as the product says. */
  void matmul(Product product, float[] a, float[] b, float[] c);

  /**
   * y = x ∗ w, with fewer multiplications than the matrix product with the patches takes.
   *
   * @return false if the matrix product is the better way; y is then unchanged, or zeros
   */
  boolean convolve(ThreeByThree on, float[] x, float[] w, float[] y);

  /**
   * Computes each chunk of an operation once, in any order, possibly several at a time, and returns
   * when all are done. No chunk may write what another reads or writes.
   *
   * @param multiplications the size of the whole operation: a small one is not shared
   */
  void share(long multiplications, int pieces, Work work);

  /** An operation that can be computed in chunks. */
  @FunctionalInterface
  interface Work {
    /** Computes one chunk, with kernels that use this thread only. */
    void run(int piece, KernelSet kernels);
  }

  /** The set that runs everywhere. */
  static KernelSet plain() {
    return PlainKernels.INSTANCE;
  }
}
