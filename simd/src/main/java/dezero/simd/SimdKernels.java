package dezero.simd;

import dezero.array.kernel.DoubleTanh;
import dezero.array.kernel.ElementFunction;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Product;
import dezero.array.kernel.ThreeByThree;
import dezero.array.kernel.WindowLine;

/**
 * The kernels on the vector unit. Where vectors bring nothing, the plain ones do the work, on
 * several threads if there is much of it.
 */
final class SimdKernels implements KernelSet {
  /** So many elements are done by one thread; more are cut into pieces of this size. */
  static final int PIECE = 1 << 15;

  /** From so many multiplications on, a second thread helps more than waking it costs. */
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
          inPieces(x.length, (from, to) -> FloatFunctions.apply(f, x, y, from, to));
      case RELU -> inPieces(x.length, (from, to) -> FloatChoices.relu(x, y, from, to));
      case SIN, COS -> plain.apply(f, x, y);
    }
  }

  private interface Range {
    void run(int from, int to);
  }

  private void inPieces(int length, Range work) {
    int pieces = (length + PIECE - 1) / PIECE;
    threads
        .onlyIf(pieces > 2)
        .forEach(pieces, piece -> work.run(piece * PIECE, Math.min(length, piece * PIECE + PIECE)));
  }

  /** Most functions of FLOAT64 are Math's, so that the course prints the same with all kernels. */
  @Override
  public void apply(ElementFunction f, double[] x, double[] y) {
    if (x.length >= DoubleTanh.FROM_SIZE && f == ElementFunction.TANH) {
      inPieces(x.length, (from, to) -> DoubleFunctions.tanh(x, y, from, to));
    } else if (x.length >= DoubleTanh.FROM_SIZE && f == ElementFunction.SIGMOID) {
      inPieces(x.length, (from, to) -> DoubleFunctions.sigmoid(x, y, from, to));
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
    inPieces(x.length, (from, to) -> FloatChoices.wherePositive(x, y, z, from, to));
  }

  @Override
  public boolean findLargest(WindowLine line, float[] x, int[] positions, int at) {
    if (!FloatPooling.fits(line, x)) {
      return plain.findLargest(line, x, positions, at);
    }
    boolean[] isFound = new boolean[1];
    Apart.run(() -> isFound[0] = FloatPooling.findLargest(line, x, positions, at));
    return isFound[0];
  }

  /** The plain sum already takes no longer than reading the numbers from memory. */
  @Override
  public double sum(double[] x, int from, int length) {
    return plain.sum(x, from, length);
  }

  @Override
  public double sum(float[] x, int from, int length) {
    int pieces = (length + PIECE - 1) / PIECE;
    double[] sums = new double[pieces];
    if (pieces <= 4 || threads == Threads.ONE) {
      FloatRows.sums(x, from, from + length, PIECE, sums);
    } else {
      threads.forEach(
          pieces,
          piece -> {
            int start = from + piece * PIECE;
            sums[piece] = FloatRows.sum(x, start, Math.min(from + length, start + PIECE));
          });
    }
    return plain.sum(sums, 0, pieces);
  }

  @Override
  public float max(float[] x, int from, int length) {
    return FloatRows.max(x, from, from + length);
  }

  @Override
  public void softmax(float[] x, float[] y, int width) {
    int rows = x.length / width;
    int rowsInPiece = Math.max(1, PIECE / width);
    int pieces = (rows + rowsInPiece - 1) / rowsInPiece;
    threads
        .onlyIf(pieces > 2)
        .forEach(
            pieces,
            piece -> {
              int end = Math.min(rows, (piece + 1) * rowsInPiece);
              for (int row = piece * rowsInPiece; row < end; row++) {
                FloatRows.softmax(x, y, row * width, (row + 1) * width);
              }
            });
  }

  @Override
  public void matmul(Product product, float[] a, float[] b, float[] c) {
    if (FloatDotProduct.fits(product)) {
      Apart.run(() -> new FloatDotProduct(product, a, b, c).run());
    } else if (FloatSmallProduct.fits(product)) {
      Apart.run(() -> FloatSmallProduct.multiply(product, a, b, c));
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
      Apart.run(() -> DoubleSmallProduct.multiply(product, a, b, c));
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
  public void share(long multiplications, int pieces, Work work) {
    KernelSet kernels = pieces == 1 ? this : new SimdKernels(Threads.ONE);
    threads
        .onlyIf(pieces > 1 && multiplications >= WORTH_SHARING)
        .forEach(pieces, piece -> work.run(piece, kernels));
  }
}
