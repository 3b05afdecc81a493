package dezero.simd;

import dezero.array.kernel.Product;
import jdk.incubator.vector.FloatVector;

/**
 * Products of small matrices, where packing would cost more than it saves. a is read in place. b is
 * copied once, with padding behind it, so that a vector may reach beyond the last row; the surplus
 * elements it computes are not written.
 */
final class FloatSmallProduct {
  private static final int MOST_WORK = 1 << 16;
  private static final int ROWS = 8;
  private static final int LANES = FloatTile.LANES;

  /**
   * Reused because it is still in the cache: allocating would take longer than the product itself.
   */
  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private static final class Buffers {
    private final float[] tile = new float[ROWS * LANES];
    private final int[] starts = new int[ROWS];
    private float[] b = {};

    float[] forB(int size) {
      if (b.length < size) {
        b = new float[size];
      }
      return b;
    }
  }

  private FloatSmallProduct() {}

  /** With one row or two, most of a tile would be wasted. */
  static boolean fits(Product on) {
    return on.n() > 2 && on.work() <= MOST_WORK;
  }

  static void multiply(Product on, float[] a, float[] b, float[] c) {
    Buffers buffers = BUFFERS.get();
    float[] rowsOfB = rowMajor(on, b, buffers);
    float[] tile = buffers.tile;
    int[] starts = buffers.starts;
    for (int i = 0; i < on.n(); i += ROWS) {
      for (int r = 0; r < ROWS; r++) {
        // Past the end, reads the last row again; those results are not written.
        starts[r] = on.a().from() + Math.min(i + r, on.n() - 1) * on.a().rowStep();
      }
      int rows = Math.min(ROWS, on.n() - i);
      for (int j = 0; j < on.p(); j += LANES) {
        multiply(on, a, starts, rowsOfB, j, tile);
        write(on, c, i, j, rows, tile);
      }
    }
  }

  private static float[] rowMajor(Product on, float[] b, Buffers buffers) {
    float[] copy = buffers.forB(on.m() * on.p() + LANES);
    if (on.b().columnStep() == 1 && on.b().rowStep() == on.p()) {
      System.arraycopy(b, on.b().from(), copy, 0, on.m() * on.p());
      return copy;
    }
    for (int j = 0; j < on.p(); j++) {
      int source = on.b().from() + j * on.b().columnStep();
      for (int k = 0; k < on.m(); k++) {
        copy[k * on.p() + j] = b[source + k * on.b().rowStep()];
      }
    }
    return copy;
  }

  private static void write(Product on, float[] c, int i, int j, int rows, float[] tile) {
    int columns = Math.min(LANES, on.p() - j);
    int step = on.c().rowStep();
    int end = on.c().from() + on.n() * step;
    for (int r = 0; r < rows; r++) {
      int to = on.c().from() + (i + r) * step + j;
      if (on.c().isAdded()) {
        add(tile, r * LANES, c, to, columns);
      } else if (columns == LANES || step == on.p() && j == 0 && to + LANES <= end) {
        // The surplus elements fall into the rows below, which are written later.
        FloatVector.fromArray(FloatTile.SPECIES, tile, r * LANES).intoArray(c, to);
      } else {
        System.arraycopy(tile, r * LANES, c, to, columns);
      }
    }
  }

  private static void add(float[] tile, int from, float[] c, int to, int columns) {
    for (int j = 0; j < columns; j++) {
      c[to + j] += tile[from + j];
    }
  }

  /** A tile of eight rows and one vector. */
  private static void multiply(
      Product on, float[] a, int[] starts, float[] b, int column, float[] tile) {
    int depth = on.m();
    int width = on.p();
    int step = on.a().columnStep();
    FloatVector c0 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c1 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c2 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c3 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c4 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c5 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c6 = FloatVector.zero(FloatTile.SPECIES);
    FloatVector c7 = FloatVector.zero(FloatTile.SPECIES);
    int a0 = starts[0];
    int a1 = starts[1];
    int a2 = starts[2];
    int a3 = starts[3];
    int a4 = starts[4];
    int a5 = starts[5];
    int a6 = starts[6];
    int a7 = starts[7];
    // The same loop twice: only with a step of 1 can the compiler prove that all indices are in
    // bounds.
    if (step == 1) {
      for (int k = 0; k < depth; k++) {
        FloatVector x = FloatVector.fromArray(FloatTile.SPECIES, b, k * width + column);
        c0 = plusProduct(c0, a[a0 + k], x);
        c1 = plusProduct(c1, a[a1 + k], x);
        c2 = plusProduct(c2, a[a2 + k], x);
        c3 = plusProduct(c3, a[a3 + k], x);
        c4 = plusProduct(c4, a[a4 + k], x);
        c5 = plusProduct(c5, a[a5 + k], x);
        c6 = plusProduct(c6, a[a6 + k], x);
        c7 = plusProduct(c7, a[a7 + k], x);
      }
    } else {
      for (int k = 0; k < depth; k++) {
        FloatVector x = FloatVector.fromArray(FloatTile.SPECIES, b, k * width + column);
        c0 = plusProduct(c0, a[a0 + k * step], x);
        c1 = plusProduct(c1, a[a1 + k * step], x);
        c2 = plusProduct(c2, a[a2 + k * step], x);
        c3 = plusProduct(c3, a[a3 + k * step], x);
        c4 = plusProduct(c4, a[a4 + k * step], x);
        c5 = plusProduct(c5, a[a5 + k * step], x);
        c6 = plusProduct(c6, a[a6 + k * step], x);
        c7 = plusProduct(c7, a[a7 + k * step], x);
      }
    }
    c0.intoArray(tile, 0);
    c1.intoArray(tile, LANES);
    c2.intoArray(tile, 2 * LANES);
    c3.intoArray(tile, 3 * LANES);
    c4.intoArray(tile, 4 * LANES);
    c5.intoArray(tile, 5 * LANES);
    c6.intoArray(tile, 6 * LANES);
    c7.intoArray(tile, 7 * LANES);
  }

  private static FloatVector plusProduct(FloatVector c, float factor, FloatVector x) {
    return FloatTile.plusProduct(c, FloatVector.broadcast(FloatTile.SPECIES, factor), x);
  }
}
