package dezero.array.kernel;

/**
 * The loops over whole arrays that are worth writing more than once: in plain Java, and again for
 * the processor's vector unit. Everything else about arrays uses these and exists once.
 *
 * <p>Every set keeps to the same results: what a FLOAT64 function gives is the same to the last
 * bit, what a FLOAT32 function gives is off by 3 units in the last place at most, and the sums
 * inside a matrix product may round differently. So may a FLOAT32 convolution: measured in the
 * results' standard deviation, those of {@link #convolve} are typically off by 1.1e-6, and by
 * 1.1e-5 at most; with products by 3e-7, and 3e-6. The number of threads never changes a result.
 */
public interface KernelSet {
  /** What it is, in a few words for people. */
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
   * Writes down, from {@code positions[at]} on, where the largest pixel under the window is at each
   * place of the line, the first of equals.
   *
   * @return false, with nothing useful written, if there is a NaN
   */
  boolean findLargest(WindowLine line, float[] x, int[] positions, int at);

  /** The sum of {@code length} elements, added pairwise in the order that NumPy adds them. */
  double sum(double[] x, int from, int length);

  /**
   * The sum of {@code length} elements, kept in double and not yet rounded. At most four numbers
   * may be added in float before, so it is off by 2⁻²³ times the sum of their sizes at most.
   */
  double sum(float[] x, int from, int length);

  /** The largest of {@code length} elements, at least one; NaN if one is. */
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
   * y = x ∗ w, in fewer multiplications than the products of patches take.
   *
   * @return false if the products are the better way; y holds what it held before, or zeros
   */
  boolean convolve(ThreeByThree on, float[] x, float[] w, float[] y);

  /**
   * Does each piece of some work once, in any order, perhaps several at a time, and returns when
   * all are done. The pieces must not get in each other's way.
   *
   * @param multiplications how much work it is: a little is not worth sharing
   */
  void share(long multiplications, int pieces, Work work);

  /** Work that can be done piece by piece. */
  @FunctionalInterface
  interface Work {
    /** Does one piece, with kernels that leave the other threads to the other pieces. */
    void run(int piece, KernelSet kernels);
  }

  /** The set that is always there. */
  static KernelSet plain() {
    return PlainKernels.INSTANCE;
  }
}
