package dezero.simd;

import dezero.array.kernel.DoubleTanh;
import dezero.array.kernel.ElementFunction;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Product;
import dezero.array.kernel.ThreeByThree;
import dezero.array.kernel.WindowLine;

/**
 * The kernels on the vector unit. Where vectors gain nothing, the plain kernels do the work. Large
 * operations are shared between threads.
 */
final class SimdKernels implements KernelSet {
  /** Elements in a chunk. An array that is longer is cut into chunks of this length. */
  static final int CHUNK = 1 << 15;

  /** Multiplications from which a second thread saves more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 22;

  private final KernelSet plain = KernelSet.plain();
  private final Threads threads;

  SimdKernels(Threads threads) {
    this.threads = threads;
  }

  @Override
  public String description() {
    return "vector unit, "
        + FloatTile.SPECIES.vectorBitSize()
        + " bits, "
        + (threads.count() == 1 ? "1 thread" : threads.count() + " threads");
  }

  @Override
  public void apply(ElementFunction f, float[] x, float[] y) {
    switch (f) {
      case EXP, TANH, SIGMOID, LOG ->
          inChunks(x.length, (from, to) -> FloatFunctions.apply(f, x, y, from, to));
      case RELU -> inChunks(x.length, (from, to) -> FloatChoices.relu(x, y, from, to));
      case SIN, COS -> plain.apply(f, x, y);
    }
  }

  private interface Range {
    void run(int from, int to);
  }

  private void inChunks(int length, Range work) {
    int chunks = (length + CHUNK - 1) / CHUNK;
    threads
        .onlyIf(chunks > 2)
        .forEach(chunks, chunk -> work.run(chunk * CHUNK, Math.min(length, chunk * CHUNK + CHUNK)));
  }

  /**
   * Most FLOAT64 functions are those of Math, so that the course prints the same with every kernel
   * set.
   */
  @Override
  public void apply(ElementFunction f, double[] x, double[] y) {
    if (x.length >= DoubleTanh.FROM_SIZE && f == ElementFunction.TANH) {
      inChunks(x.length, (from, to) -> DoubleFunctions.tanh(x, y, from, to));
    } else if (x.length >= DoubleTanh.FROM_SIZE && f == ElementFunction.SIGMOID) {
      inChunks(x.length, (from, to) -> DoubleFunctions.sigmoid(x, y, from, to));
    } else {
      plain.apply(f, x, y);
    }
  }

  @Override
  public void wherePositive(double[] x, double[] y, double[] z) {
    plain.wherePositive(x, y, z);
  }

  @Override
  public void wherePositive(float[] x, float[] y, float[] z) {
    inChunks(x.length, (from, to) -> FloatChoices.wherePositive(x, y, z, from, to));
  }

  @Override
  public boolean findLargest(WindowLine line, float[] x, int[] positions, int at) {
    if (!FloatPooling.fits(line, x)) {
      return plain.findLargest(line, x, positions, at);
    }
    boolean[] isFound = new boolean[1];
    OutOfLine.run(() -> isFound[0] = FloatPooling.findLargest(line, x, positions, at));
    return isFound[0];
  }

  /** The plain sum is already limited by memory, not by arithmetic. */
  @Override
  public double sum(double[] x, int from, int length) {
    return plain.sum(x, from, length);
  }

  @Override
  public double sum(float[] x, int from, int length) {
    int chunks = (length + CHUNK - 1) / CHUNK;
    double[] sums = new double[chunks];
    if (chunks <= 4 || threads == Threads.ONE) {
      FloatRows.sums(x, from, from + length, CHUNK, sums);
    } else {
      threads.forEach(
          chunks,
          chunk -> {
            int start = from + chunk * CHUNK;
            sums[chunk] = FloatRows.sum(x, start, Math.min(from + length, start + CHUNK));
          });
    }
    return plain.sum(sums, 0, chunks);
  }

  @Override
  public float max(float[] x, int from, int length) {
    return FloatRows.max(x, from, from + length);
  }

  @Override
  public void softmax(float[] x, float[] y, int width) {
    int rows = x.length / width;
    int rowsInChunk = Math.max(1, CHUNK / width);
    int chunks = (rows + rowsInChunk - 1) / rowsInChunk;
    threads
        .onlyIf(chunks > 2)
        .forEach(
            chunks,
            chunk -> {
              int end = Math.min(rows, (chunk + 1) * rowsInChunk);
              for (int row = chunk * rowsInChunk; row < end; row++) {
                FloatRows.softmax(x, y, row * width, (row + 1) * width);
              }
            });
  }

  @Override
  public void matmul(Product product, float[] a, float[] b, float[] c) {
    if (FloatDotProduct.fits(product)) {
      OutOfLine.run(() -> new FloatDotProduct(product, a, b, c).run());
    } else if (FloatSmallProduct.fits(product)) {
      OutOfLine.run(() -> FloatSmallProduct.multiply(product, a, b, c));
    } else if (FloatRowProduct.fits(product)) {
      FloatRowProduct.multiply(product, a, b, c, threads);
    } else if (product.n() <= 2) {
      plain.matmul(product, a, b, c);
    } else if (FloatLowProduct.fits(product)) {
      new FloatLowProduct(product, a, b, c, threads).run();
    } else {
      new FloatProduct(product, a, b, c, threads).run();
    }
  }

  @Override
  public void matmul(Product product, double[] a, double[] b, double[] c) {
    if (DoubleDirectProduct.fits(product)) {
      new DoubleDirectProduct(product, a, b, c, threads).run();
    } else if (DoubleSmallProduct.fits(product)) {
      OutOfLine.run(() -> DoubleSmallProduct.multiply(product, a, b, c));
    } else if (product.n() <= 2) {
      plain.matmul(product, a, b, c);
    } else {
      new DoubleProduct(product, a, b, c, threads).run();
    }
  }

  @Override
  public boolean convolve(ThreeByThree on, float[] x, float[] w, float[] y) {
    return Winograd.fits(on)
        && Winograd.convolve(on, x, w, y, threads.onlyIf(on.work() >= WORTH_SHARING));
  }

  @Override
  public void share(long multiplications, int chunks, Work work) {
    KernelSet kernels = chunks == 1 ? this : new SimdKernels(Threads.ONE);
    threads
        .onlyIf(chunks > 1 && multiplications >= WORTH_SHARING)
        .forEach(chunks, chunk -> work.run(chunk, kernels));
  }
}
