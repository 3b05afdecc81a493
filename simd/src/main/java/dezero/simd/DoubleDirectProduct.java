package dezero.simd;

import dezero.array.kernel.Product;
import jdk.incubator.vector.DoubleVector;

/**
 * Products of medium-sized matrices, such as a recurrent network's. b stays in the L2 cache, so it
 * is read in place, unless it is stored column by column. Rows of a are packed.
 *
 * <p>Where rows or columns are left over, the last tile begins earlier and overlaps the one before
 * it. The overlapping elements are computed twice but added once.
 */
final class DoubleDirectProduct {
  static final int ROWS = 8;
  private static final int LANES = DoubleTile.LANES;

  /** Two vectors if the registers hold a tile of sixteen vectors, otherwise one. */
  private static final int WIDE = DoubleTile.HAS_32_REGISTERS ? 2 * LANES : LANES;

  /** Elements of b that fit in the L2 cache. */
  private static final int MOST_OF_B = 1 << 16;

  private static final int MOST_WORK = 1 << 22;

  /** Columns of the result that one thread computes at a time. */
  private static final int CHUNK_COLUMNS = 4 * WIDE;

  /** Multiplications from which a second thread saves more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 20;

  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private final Product on;
  private final double[] c;

  /**
   * The packed rows of a: strips of eight rows, with the eight elements for each k side by side.
   */
  private final double[] rows;

  /** b itself, or its columns packed in the same way. */
  private final double[] columns;

  private final boolean isPacked;
  private final Threads threads;

  /** A thread's packed rows and columns, kept for its next product. */
  private static final class Buffers {
    private double[] rows = {};
    private double[] columns = {};

    double[] rows(int size) {
      rows = rows.length < size ? new double[size] : rows;
      return rows;
    }

    double[] columns(int size) {
      columns = columns.length < size ? new double[size] : columns;
      return columns;
    }
  }

  DoubleDirectProduct(Product on, double[] a, double[] b, double[] c, Threads threads) {
    this.on = on;
    this.c = c;
    this.threads = threads.onlyIf(on.work() >= WORTH_SHARING);
    Buffers buffers = BUFFERS.get();
    rows = buffers.rows(roundUp(on.n(), ROWS) * on.m());
    packRows(a);
    isPacked = on.b().columnStep() != 1;
    columns = isPacked ? buffers.columns(roundUp(on.p(), WIDE) * on.m()) : b;
    if (isPacked) {
      packColumns(b);
    }
  }

  static boolean fits(Product on) {
    return on.n() >= ROWS
        && on.p() >= Math.max(8, 2 * LANES)
        && (long) on.m() * on.p() <= MOST_OF_B
        && on.work() <= MOST_WORK;
  }

  void run() {
    int chunks = (on.p() + CHUNK_COLUMNS - 1) / CHUNK_COLUMNS;
    threads.forEach(chunks, chunk -> multiplyColumns(chunk * CHUNK_COLUMNS));
  }

  private void multiplyColumns(int left) {
    double[] tile = new double[ROWS * 2 * LANES];
    for (int j = left; j < Math.min(on.p(), left + CHUNK_COLUMNS); j += WIDE) {
      int width = widthOfStrip(j);
      for (int i = 0; i < on.n(); i += ROWS) {
        multiply(i, j, width, tile);
      }
    }
  }

  private static int roundUp(int length, int unit) {
    return (length + unit - 1) / unit * unit;
  }

  private void packRows(double[] a) {
    for (int i = 0; i < on.n(); i += ROWS) {
      int from = on.a().from() + Math.min(i, on.n() - ROWS) * on.a().rowStep();
      new DoubleStrips(a, from, on.a().rowStep(), on.a().columnStep(), on.m())
          .copyTo(rows, i * on.m(), ROWS, ROWS);
    }
  }

  private void packColumns(double[] b) {
    for (int j = 0; j < on.p(); j += WIDE) {
      int width = widthOfStrip(j);
      int from = on.b().from() + Math.min(j, on.p() - width) * on.b().columnStep();
      new DoubleStrips(b, from, on.b().columnStep(), on.b().rowStep(), on.m())
          .copyTo(columns, j * on.m(), width, width);
    }
  }

  private int widthOfStrip(int j) {
    return on.p() - j <= LANES ? LANES : WIDE;
  }

  private void multiply(int i, int j, int width, double[] tile) {
    int row = Math.min(i, on.n() - ROWS);
    int column = Math.min(j, on.p() - width);
    int to = on.c().from() + row * on.c().rowStep() + column;
    if (on.c().isAdded()) {
      multiply(i, j, width, tile, 0, width);
      add(to, width, i - row, j - column, tile);
    } else {
      multiply(i, j, width, c, to, on.c().rowStep());
    }
  }

  /** Writes the tile that starts at row i and column j. */
  private void multiply(int i, int j, int width, double[] into, int to, int step) {
    int m = on.m();
    int fromB = isPacked ? j * m : on.b().from() + Math.min(j, on.p() - width);
    int stepOfB = isPacked ? width : on.b().rowStep();
    if (width == LANES) {
      narrow(m, rows, i * m, columns, fromB, stepOfB, into, to, step);
    } else {
      wide(m, rows, i * m, columns, fromB, stepOfB, into, to, step);
    }
  }

  /** Adds a tile, without the rows and columns that other tiles have already added. */
  private void add(int to, int width, int doneRows, int doneColumns, double[] tile) {
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
    for (int k = 0; k < depth; k++) {
      int at = fromA + k * ROWS;
      DoubleVector ba = DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB);
      DoubleVector bb =
          DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB + LANES);
      DoubleVector x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at]);
      c0a = DoubleTile.plusProduct(c0a, x, ba);
      c0b = DoubleTile.plusProduct(c0b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 1]);
      c1a = DoubleTile.plusProduct(c1a, x, ba);
      c1b = DoubleTile.plusProduct(c1b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 2]);
      c2a = DoubleTile.plusProduct(c2a, x, ba);
      c2b = DoubleTile.plusProduct(c2b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 3]);
      c3a = DoubleTile.plusProduct(c3a, x, ba);
      c3b = DoubleTile.plusProduct(c3b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 4]);
      c4a = DoubleTile.plusProduct(c4a, x, ba);
      c4b = DoubleTile.plusProduct(c4b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 5]);
      c5a = DoubleTile.plusProduct(c5a, x, ba);
      c5b = DoubleTile.plusProduct(c5b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 6]);
      c6a = DoubleTile.plusProduct(c6a, x, ba);
      c6b = DoubleTile.plusProduct(c6b, x, bb);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 7]);
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
    for (int k = 0; k < depth; k++) {
      int at = fromA + k * ROWS;
      DoubleVector b0 = DoubleVector.fromArray(DoubleTile.SPECIES, b, fromB + k * rowStepOfB);
      DoubleVector x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at]);
      c0 = DoubleTile.plusProduct(c0, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 1]);
      c1 = DoubleTile.plusProduct(c1, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 2]);
      c2 = DoubleTile.plusProduct(c2, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 3]);
      c3 = DoubleTile.plusProduct(c3, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 4]);
      c4 = DoubleTile.plusProduct(c4, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 5]);
      c5 = DoubleTile.plusProduct(c5, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 6]);
      c6 = DoubleTile.plusProduct(c6, x, b0);
      x = DoubleVector.broadcast(DoubleTile.SPECIES, a[at + 7]);
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
