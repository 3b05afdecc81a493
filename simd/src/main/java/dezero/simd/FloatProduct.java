package dezero.simd;

import dezero.array.Product;

/**
 * Products of large matrices. Blocks of a and b are first packed, in the order in which the tiles
 * read them: a in strips of {@link FloatTile#ROWS} rows, b in strips of {@link FloatTile#COLUMNS}
 * columns. A strip of b stays in the first cache while all rows of a block of a pass over it; the
 * blocks stay in the second.
 */
final class FloatProduct {
  private static final int DEPTH = 256;
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 2048;

  /** Rows and columns of the result that one thread computes at a time. */
  private static final int PIECE_ROWS = 16 * FloatTile.ROWS;

  private static final int PIECE_COLUMNS = 16 * FloatTile.COLUMNS;

  /** From so many multiplications on, a second thread helps more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 22;

  private static final ThreadLocal<Packed> PACKED = ThreadLocal.withInitial(Packed::new);

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final Threads threads;

  /** Room for packed blocks, kept for the thread's next product. */
  private static final class Packed {
    private float[] a = {};
    private float[] b = {};

    void fit(int sizeA, int sizeB) {
      a = a.length < sizeA ? new float[sizeA] : a;
      b = b.length < sizeB ? new float[sizeB] : b;
    }
  }

  FloatProduct(Product on, float[] a, float[] b, float[] c, Threads threads) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
    this.threads = threads.onlyIf(on.work() >= WORTH_SHARING);
  }

  void run() {
    Packed packed = PACKED.get();
    packed.fit(
        roundUp(Math.min(HEIGHT, on.n()), FloatTile.ROWS) * DEPTH,
        roundUp(Math.min(WIDTH, on.p()), FloatTile.COLUMNS) * DEPTH);
    for (int column = 0; column < on.p(); column += WIDTH) {
      for (int k = 0; k < on.m(); k += DEPTH) {
        for (int row = 0; row < on.n(); row += HEIGHT) {
          new Block(packed, row, column, k).addToResult();
        }
      }
    }
  }

  private static int roundUp(int length, int unit) {
    return pieces(length, unit) * unit;
  }

  private static int pieces(int length, int unit) {
    return (length + unit - 1) / unit;
  }

  /** A block of a, a block of b, and their product, which is a part of the result's block. */
  private final class Block {
    private final Packed packed;
    private final int row;
    private final int column;
    private final int k;
    private final int rows;
    private final int columns;
    private final int depth;

    Block(Packed packed, int row, int column, int k) {
      this.packed = packed;
      this.row = row;
      this.column = column;
      this.k = k;
      rows = Math.min(HEIGHT, on.n() - row);
      columns = Math.min(WIDTH, on.p() - column);
      depth = Math.min(DEPTH, on.m() - k);
    }

    void addToResult() {
      int down = pieces(rows, PIECE_ROWS);
      int across = pieces(columns, PIECE_COLUMNS);
      threads.forEach(
          down + across,
          piece -> {
            if (piece < down) {
              packRows(piece * PIECE_ROWS, Math.min(rows, (piece + 1) * PIECE_ROWS));
            } else {
              int first = (piece - down) * PIECE_COLUMNS;
              packColumns(first, Math.min(columns, first + PIECE_COLUMNS));
            }
          });
      threads.forEach(
          down * across,
          piece -> multiply(piece / across * PIECE_ROWS, piece % across * PIECE_COLUMNS));
    }

    /** Strips of a: for each k, the numbers of its rows side by side. */
    private void packRows(int from, int to) {
      int[] starts = new int[FloatTile.ROWS];
      for (int i = from; i < to; i += FloatTile.ROWS) {
        for (int r = 0; r < starts.length; r++) {
          // Past the end, the last row again: what comes of it is not written.
          starts[r] = startOfRow(row + Math.min(i + r, to - 1));
        }
        packStrip(starts, i * depth);
      }
    }

    private int startOfRow(int i) {
      return on.a().from() + i * on.a().rowStep() + k * on.a().columnStep();
    }

    private void packStrip(int[] starts, int target) {
      int step = on.a().columnStep();
      for (int d = 0; d < depth; d++) {
        int to = target + d * FloatTile.ROWS;
        for (int r = 0; r < FloatTile.ROWS; r++) {
          packed.a[to + r] = a[starts[r] + d * step];
        }
      }
    }

    /** Strips of b: for each k, the numbers of its columns side by side; missing ones are zeros. */
    private void packColumns(int from, int to) {
      int whole = to - (to - from) % FloatTile.COLUMNS;
      for (int j = from; j < whole; j += FloatTile.COLUMNS) {
        if (on.b().columnStep() == 1) {
          copyStrip(j);
        } else {
          gatherStrip(j, FloatTile.COLUMNS);
        }
      }
      if (whole < to) {
        gatherStrip(whole, to - whole);
      }
    }

    private void copyStrip(int first) {
      int rowStep = on.b().rowStep();
      int source = on.b().from() + k * rowStep + column + first;
      int target = first * depth;
      for (int d = 0; d < depth; d++) {
        FloatTile.copyRow(b, source + d * rowStep, packed.b, target + d * FloatTile.COLUMNS);
      }
    }

    private void gatherStrip(int first, int width) {
      int rowStep = on.b().rowStep();
      int source = on.b().from() + k * rowStep + (column + first) * on.b().columnStep();
      int target = first * depth;
      for (int j = 0; j < FloatTile.COLUMNS; j++) {
        int from = source + j * on.b().columnStep();
        for (int d = 0; d < depth; d++) {
          packed.b[target + d * FloatTile.COLUMNS + j] = j < width ? b[from + d * rowStep] : 0;
        }
      }
    }

    private void multiply(int top, int left) {
      float[] tile = new float[FloatTile.ROWS * FloatTile.COLUMNS];
      int bottom = Math.min(rows, top + PIECE_ROWS);
      int right = Math.min(columns, left + PIECE_COLUMNS);
      for (int j = left; j < right; j += FloatTile.COLUMNS) {
        for (int i = top; i < bottom; i += FloatTile.ROWS) {
          FloatTile.multiply(depth, packed.a, i * depth, packed.b, j * depth, tile);
          int to = on.c().from() + (row + i) * on.c().rowStep() + column + j;
          int height = Math.min(FloatTile.ROWS, bottom - i);
          int width = Math.min(FloatTile.COLUMNS, right - j);
          if (k == 0 && !on.c().isAdded()) {
            FloatTile.writeTo(c, to, on.c().rowStep(), height, width, tile);
          } else {
            FloatTile.addTo(c, to, on.c().rowStep(), height, width, tile);
          }
        }
      }
    }
  }
}
