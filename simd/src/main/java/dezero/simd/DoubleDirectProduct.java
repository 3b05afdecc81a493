package dezero.simd;

import dezero.array.Product;
import jdk.incubator.vector.DoubleVector;

/**
 * Products of middling matrices, such as a recurrent network's: both stay in the second cache, so a
 * and b are read where they stand. Only a b that comes in column by column is moved first.
 *
 * <p>Where rows or columns are left over, the last tile begins earlier: it computes a part of the
 * result again, which is not added again.
 */
final class DoubleDirectProduct {
  private static final int ROWS = 8;
  private static final int LANES = DoubleTile.LANES;

  /** Two vectors, where there are registers for a tile of sixteen. */
  private static final int WIDE = DoubleTile.HAS_32_REGISTERS ? 2 * LANES : LANES;

  /** So many numbers of b are at hand in the second cache. */
  private static final int MOST_OF_B = 1 << 15;

  private static final int MOST_WORK = 1 << 22;

  private static final ThreadLocal<double[]> ROOM =
      ThreadLocal.withInitial(() -> new double[MOST_OF_B]);

  private final Product on;
  private final double[] a;
  private final double[] c;
  private final double[] rowsOfB;
  private final int fromB;
  private final int rowStepOfB;
  private final double[] tile = new double[ROWS * 2 * LANES];

  private DoubleDirectProduct(Product on, double[] a, double[] b, double[] c) {
    this.on = on;
    this.a = a;
    this.c = c;
    boolean inPlace = on.b().columnStep() == 1;
    rowsOfB = inPlace ? b : moved(on, b);
    fromB = inPlace ? on.b().from() : 0;
    rowStepOfB = inPlace ? on.b().rowStep() : on.p();
  }

  static boolean fits(Product on) {
    return on.n() >= ROWS
        && on.p() >= Math.max(8, 2 * LANES)
        && (long) on.m() * on.p() <= MOST_OF_B
        && on.work() <= MOST_WORK;
  }

  static void multiply(Product on, double[] a, double[] b, double[] c) {
    DoubleDirectProduct product = new DoubleDirectProduct(on, a, b, c);
    for (int j = 0; j < on.p(); j += WIDE) {
      int width = on.p() - j <= LANES ? LANES : WIDE;
      for (int i = 0; i < on.n(); i += ROWS) {
        product.multiply(i, j, width);
      }
    }
  }

  /** Row after row: eight columns at a time, so that a cache line is filled at once. */
  private static double[] moved(Product on, double[] b) {
    double[] rows = ROOM.get();
    int p = on.p();
    int step = on.b().columnStep();
    for (int j = 0; j < p; j += 8) {
      int left = Math.min(j, p - 8);
      int at = on.b().from() + left * step;
      for (int k = 0; k < on.m(); k++) {
        int to = k * p + left;
        rows[to] = b[at];
        rows[to + 1] = b[at + step];
        rows[to + 2] = b[at + 2 * step];
        rows[to + 3] = b[at + 3 * step];
        rows[to + 4] = b[at + 4 * step];
        rows[to + 5] = b[at + 5 * step];
        rows[to + 6] = b[at + 6 * step];
        rows[to + 7] = b[at + 7 * step];
        at += on.b().rowStep();
      }
    }
    return rows;
  }

  private void multiply(int i, int j, int width) {
    int row = Math.min(i, on.n() - ROWS);
    int column = Math.min(j, on.p() - width);
    int to = on.c().from() + row * on.c().rowStep() + column;
    if (on.c().isAdded()) {
      multiply(row, column, width, tile, 0, width);
      add(to, width, i - row, j - column);
    } else {
      multiply(row, column, width, c, to, on.c().rowStep());
    }
  }

  /** Writes the tile that begins at this row and column. */
  private void multiply(int row, int column, int width, double[] into, int to, int step) {
    int m = on.m();
    int rowStep = on.a().rowStep();
    int fromA = on.a().from() + row * rowStep;
    int columnStep = on.a().columnStep();
    int startOfB = fromB + column;
    if (width == LANES) {
      narrow(m, a, fromA, rowStep, columnStep, rowsOfB, startOfB, rowStepOfB, into, to, step);
    } else {
      wide(m, a, fromA, rowStep, columnStep, rowsOfB, startOfB, rowStepOfB, into, to, step);
    }
  }

  /** Leaves out the rows and columns that other tiles have added. */
  private void add(int to, int width, int doneRows, int doneColumns) {
    for (int r = doneRows; r < ROWS; r++) {
      int toRow = to + r * on.c().rowStep();
      int start = doneColumns;
      for (; start % LANES != 0; start++) {
        c[toRow + start] += tile[r * width + start];
      }
      for (int j = start; j < width; j += LANES) {
        DoubleVector.fromArray(DoubleTile.SPECIES, c, toRow + j)
            .add(DoubleVector.fromArray(DoubleTile.SPECIES, tile, r * width + j))
            .intoArray(c, toRow + j);
      }
    }
  }

  /** A tile of eight rows and two vectors. */
  private static void wide(
      int depth,
      double[] a,
      int fromA,
      int rowStep,
      int columnStep,
      double[] b,
      int fromB,
      int rowStepOfB,
      double[] c,
      int to,
      int rowStepOfC) {
    DoubleVector c0a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c0b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c1a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c1b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c2a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c2b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c3a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c3b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c4a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c4b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c5a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c5b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c6a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c6b = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c7a = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c7b = DoubleVector.zero(DoubleTile.SPECIES);
    int step1 = rowStep;
    int step2 = 2 * rowStep;
    int step3 = 3 * rowStep;
    int step4 = 4 * rowStep;
    int step5 = 5 * rowStep;
    int step6 = 6 * rowStep;
    int step7 = 7 * rowStep;
    for (int k = 0; k < depth; k++) {
      int at = fromA + k * columnStep;
      DoubleVector ba = DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB);
      DoubleVector bb =
          DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB + LANES);
      DoubleVector x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at]);
      c0a = DoubleTile.plusProduct(c0a, x, ba);
      c0b = DoubleTile.plusProduct(c0b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step1]);
      c1a = DoubleTile.plusProduct(c1a, x, ba);
      c1b = DoubleTile.plusProduct(c1b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step2]);
      c2a = DoubleTile.plusProduct(c2a, x, ba);
      c2b = DoubleTile.plusProduct(c2b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step3]);
      c3a = DoubleTile.plusProduct(c3a, x, ba);
      c3b = DoubleTile.plusProduct(c3b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step4]);
      c4a = DoubleTile.plusProduct(c4a, x, ba);
      c4b = DoubleTile.plusProduct(c4b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step5]);
      c5a = DoubleTile.plusProduct(c5a, x, ba);
      c5b = DoubleTile.plusProduct(c5b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step6]);
      c6a = DoubleTile.plusProduct(c6a, x, ba);
      c6b = DoubleTile.plusProduct(c6b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step7]);
      c7a = DoubleTile.plusProduct(c7a, x, ba);
      c7b = DoubleTile.plusProduct(c7b, x, bb);
    }
    c0a.intoArray(c, to);
    c0b.intoArray(c, to + LANES);
    c1a.intoArray(c, to + rowStepOfC);
    c1b.intoArray(c, to + rowStepOfC + LANES);
    c2a.intoArray(c, to + 2 * rowStepOfC);
    c2b.intoArray(c, to + 2 * rowStepOfC + LANES);
    c3a.intoArray(c, to + 3 * rowStepOfC);
    c3b.intoArray(c, to + 3 * rowStepOfC + LANES);
    c4a.intoArray(c, to + 4 * rowStepOfC);
    c4b.intoArray(c, to + 4 * rowStepOfC + LANES);
    c5a.intoArray(c, to + 5 * rowStepOfC);
    c5b.intoArray(c, to + 5 * rowStepOfC + LANES);
    c6a.intoArray(c, to + 6 * rowStepOfC);
    c6b.intoArray(c, to + 6 * rowStepOfC + LANES);
    c7a.intoArray(c, to + 7 * rowStepOfC);
    c7b.intoArray(c, to + 7 * rowStepOfC + LANES);
  }

  /** A tile of eight rows and one vector. */
  private static void narrow(
      int depth,
      double[] a,
      int fromA,
      int rowStep,
      int columnStep,
      double[] b,
      int fromB,
      int rowStepOfB,
      double[] c,
      int to,
      int rowStepOfC) {
    DoubleVector c0 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c1 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c2 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c3 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c4 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c5 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c6 = DoubleVector.zero(DoubleTile.SPECIES);
    DoubleVector c7 = DoubleVector.zero(DoubleTile.SPECIES);
    int step1 = rowStep;
    int step2 = 2 * rowStep;
    int step3 = 3 * rowStep;
    int step4 = 4 * rowStep;
    int step5 = 5 * rowStep;
    int step6 = 6 * rowStep;
    int step7 = 7 * rowStep;
    for (int k = 0; k < depth; k++) {
      int at = fromA + k * columnStep;
      DoubleVector b0 = DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB);
      DoubleVector x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at]);
      c0 = DoubleTile.plusProduct(c0, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step1]);
      c1 = DoubleTile.plusProduct(c1, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step2]);
      c2 = DoubleTile.plusProduct(c2, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step3]);
      c3 = DoubleTile.plusProduct(c3, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step4]);
      c4 = DoubleTile.plusProduct(c4, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step5]);
      c5 = DoubleTile.plusProduct(c5, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step6]);
      c6 = DoubleTile.plusProduct(c6, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + step7]);
      c7 = DoubleTile.plusProduct(c7, x, b0);
    }
    c0.intoArray(c, to);
    c1.intoArray(c, to + rowStepOfC);
    c2.intoArray(c, to + 2 * rowStepOfC);
    c3.intoArray(c, to + 3 * rowStepOfC);
    c4.intoArray(c, to + 4 * rowStepOfC);
    c5.intoArray(c, to + 5 * rowStepOfC);
    c6.intoArray(c, to + 6 * rowStepOfC);
    c7.intoArray(c, to + 7 * rowStepOfC);
  }
}
