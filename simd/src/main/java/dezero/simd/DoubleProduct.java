package dezero.simd;

import dezero.array.Product;

/**
 * Products of large matrices. Blocks of a and b are first packed, in the order in which the tiles
 * read them: a in strips of {@link DoubleTile#ROWS} rows, the last ones in strips of {@link
 * DoubleTile#FEW_ROWS}, b in strips of {@link DoubleTile#COLUMNS} columns. A strip of a stays in
 * the first cache while the columns of a piece pass over it, and those stay in the second.
 */
final class DoubleProduct {
  private static final int MOST_DEPTH = 256;
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 160 * DoubleTile.ROWS;

  /** Rows and columns of the result that one thread computes at a time. */
  private static final int PIECE_ROWS = 8 * DoubleTile.ROWS;

  private static final int PIECE_COLUMNS = 8 * DoubleTile.COLUMNS;

  /** From so many multiplications on, a second thread helps more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 20;

  private static final ThreadLocal<Packed> PACKED = ThreadLocal.withInitial(Packed::new);

  private final Product on;
  private final double[] a;
  private final double[] b;
  private final double[] c;
  private final Threads threads;

  /** Rows of b in a block: as many in each. */
  private final int mostDepth;

  /** Room for packed blocks, kept for the thread's next product. */
  private static final class Packed {
    private double[] a = {};
    private double[] b = {};

    void fit(int sizeA, int sizeB) {
      a = a.length < sizeA ? new double[sizeA] : a;
      b = b.length < sizeB ? new double[sizeB] : b;
    }
  }

  DoubleProduct(Product on, double[] a, double[] b, double[] c, Threads threads) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
    this.threads = threads.onlyIf(on.work() >= WORTH_SHARING);
    mostDepth = pieces(on.m(), Math.max(1, pieces(on.m(), MOST_DEPTH)));
  }

  void run() {
    Packed packed = PACKED.get();
    packed.fit(
        (Math.min(HEIGHT, on.n()) + DoubleTile.FEW_ROWS - 1) * mostDepth,
        roundUp(Math.min(WIDTH, on.p()), DoubleTile.COLUMNS) * mostDepth);
    for (int column = 0; column < on.p(); column += WIDTH) {
      for (int k = 0; k < on.m(); k += mostDepth) {
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
      depth = Math.min(mostDepth, on.m() - k);
    }

    void addToResult() {
      int down = pieces(rows, PIECE_ROWS);
      int across = pieces(columns, PIECE_COLUMNS);
      threads.forEach(
          down + across,
          piece -> {
            if (piece < down) {
              packRows(piece * PIECE_ROWS);
            } else {
              packColumns((piece - down) * PIECE_COLUMNS);
            }
          });
      threads.forEach(
          down * across,
          piece -> multiply(piece % down * PIECE_ROWS, piece / down * PIECE_COLUMNS));
    }

    private int bottom(int top) {
      return Math.min(rows, top + PIECE_ROWS);
    }

    private int right(int left) {
      return Math.min(columns, left + PIECE_COLUMNS);
    }

    /** High, or low near the bottom, where a high strip would not be full. */
    private int heightOfStrip(int i, int bottom) {
      return bottom - i >= DoubleTile.ROWS ? DoubleTile.ROWS : DoubleTile.FEW_ROWS;
    }

    /** Strips of a: for each k, the numbers of its rows side by side. */
    private void packRows(int top) {
      int bottom = bottom(top);
      int height;
      for (int i = top; i < bottom; i += height) {
        height = heightOfStrip(i, bottom);
        int from = on.a().from() + (row + i) * on.a().rowStep() + k * on.a().columnStep();
        Strip strip = new Strip(a, from, on.a().rowStep(), on.a().columnStep(), depth);
        strip.copyTo(packed.a, i * depth, height, Math.min(height, bottom - i));
      }
    }

    /** Strips of b: for each k, the numbers of its columns side by side. */
    private void packColumns(int left) {
      int right = right(left);
      for (int j = left; j < right; j += DoubleTile.COLUMNS) {
        int from = on.b().from() + k * on.b().rowStep() + (column + j) * on.b().columnStep();
        Strip strip = new Strip(b, from, on.b().columnStep(), on.b().rowStep(), depth);
        strip.copyTo(
            packed.b, j * depth, DoubleTile.COLUMNS, Math.min(DoubleTile.COLUMNS, right - j));
      }
    }

    private void multiply(int top, int left) {
      double[] tile = new double[DoubleTile.ROWS * DoubleTile.COLUMNS];
      int bottom = bottom(top);
      int right = right(left);
      int height;
      for (int i = top; i < bottom; i += height) {
        height = heightOfStrip(i, bottom);
        int to = on.c().from() + (row + i) * on.c().rowStep() + column;
        for (int j = left; j < right; j += DoubleTile.COLUMNS) {
          DoubleTile.multiply(height, depth, packed.a, i * depth, packed.b, j * depth, tile);
          int width = Math.min(DoubleTile.COLUMNS, right - j);
          if (k == 0 && !on.c().isAdded()) {
            DoubleTile.writeTo(
                c, to + j, on.c().rowStep(), Math.min(height, bottom - i), width, tile);
          } else {
            DoubleTile.addTo(
                c, to + j, on.c().rowStep(), Math.min(height, bottom - i), width, tile);
          }
        }
      }
    }
  }

  /**
   * Some rows of a, or columns of b: {@code next} from one to the next, {@code step} along them.
   */
  private record Strip(double[] source, int from, int next, int step, int depth) {

    /**
     * Packs the first {@code count} of them in a strip of {@code width}. What stands in the rest of
     * it goes into sums that nobody reads.
     */
    void copyTo(double[] target, int at, int width, int count) {
      if (next != 1) {
        int i = 0;
        for (; i <= count - 4; i += 4) {
          alongFour(target, at + i, width, from + i * next);
        }
        for (; i < count; i++) {
          alongOne(target, at + i, width, from + i * next);
        }
      } else if (count == DoubleTile.COLUMNS) {
        for (int d = 0; d < depth; d++) {
          DoubleTile.copyRow(source, from + d * step, target, at + d * width);
        }
      } else if (width == DoubleTile.ROWS && count == width) {
        for (int d = 0; d < depth; d++) {
          for (int i = 0; i < DoubleTile.ROWS; i++) {
            target[at + d * DoubleTile.ROWS + i] = source[from + d * step + i];
          }
        }
      } else {
        for (int i = 0; i < count; i++) {
          alongOne(target, at + i, width, from + i);
        }
      }
    }

    private void alongFour(double[] target, int at, int width, int first) {
      int second = first + next;
      int third = second + next;
      int fourth = third + next;
      for (int d = 0; d < depth; d++) {
        int to = at + d * width;
        target[to] = source[first + d * step];
        target[to + 1] = source[second + d * step];
        target[to + 2] = source[third + d * step];
        target[to + 3] = source[fourth + d * step];
      }
    }

    private void alongOne(double[] target, int at, int width, int start) {
      for (int d = 0; d < depth; d++) {
        target[at + d * width] = source[start + d * step];
      }
    }
  }
}
