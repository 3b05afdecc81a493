package dezero.simd;

import dezero.array.kernel.Product;

/**
 * Products of large matrices. Blocks of a and b are first packed in the order in which the tiles
 * read them: a in strips of {@link FloatTile#ROWS} rows, the last rows in strips of {@link
 * FloatTile#FEW_ROWS}, b in strips of {@link FloatTile#COLUMNS} columns. A strip of a stays in the
 * L1 cache while it is multiplied by the columns of a chunk, and those stay in the L2 cache.
 */
final class FloatProduct {
  private static final int MOST_DEPTH = 512;
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 160 * FloatTile.ROWS;

  /** Rows and columns of the result that one thread computes at a time. */
  private static final int CHUNK_ROWS = 8 * FloatTile.ROWS;

  private static final int CHUNK_COLUMNS = 8 * FloatTile.COLUMNS;

  /** Multiplications from which a second thread saves more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 20;

  private static final ThreadLocal<Packed> PACKED = ThreadLocal.withInitial(Packed::new);

  private static final ThreadLocal<float[]> TILE =
      ThreadLocal.withInitial(() -> new float[FloatTile.ROWS * FloatTile.COLUMNS]);

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final Threads threads;

  /** Rows of b per block; all blocks but the last are equal. */
  private final int mostDepth;

  /** Buffers for packed blocks, kept for the thread's next product. */
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
    mostDepth = ceilDiv(on.m(), Math.max(1, ceilDiv(on.m(), MOST_DEPTH)));
  }

  void run() {
    Packed packed = PACKED.get();
    packed.fit(
        (Math.min(HEIGHT, on.n()) + FloatTile.FEW_ROWS - 1) * mostDepth,
        roundUp(Math.min(WIDTH, on.p()), FloatTile.COLUMNS) * mostDepth);
    for (int column = 0; column < on.p(); column += WIDTH) {
      for (int k = 0; k < on.m(); k += mostDepth) {
        for (int row = 0; row < on.n(); row += HEIGHT) {
          new Block(packed, row, column, k).addToResult();
        }
      }
    }
  }

  private static int roundUp(int length, int unit) {
    return ceilDiv(length, unit) * unit;
  }

  private static int ceilDiv(int length, int unit) {
    return (length + unit - 1) / unit;
  }

  /** A block of a and a block of b, whose product is one term of a block of the result. */
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
      int down = ceilDiv(rows, CHUNK_ROWS);
      int across = ceilDiv(columns, CHUNK_COLUMNS);
      threads.forEach(
          down + across,
          chunk -> {
            if (chunk < down) {
              packRows(chunk * CHUNK_ROWS);
            } else {
              packColumns((chunk - down) * CHUNK_COLUMNS);
            }
          });
      threads.forEach(
          down * across,
          chunk -> multiply(chunk % down * CHUNK_ROWS, chunk / down * CHUNK_COLUMNS));
    }

    private int bottom(int top) {
      return Math.min(rows, top + CHUNK_ROWS);
    }

    private int right(int left) {
      return Math.min(columns, left + CHUNK_COLUMNS);
    }

    /**
     * The height of the strip that starts at row i: ROWS, or FEW_ROWS where fewer than ROWS are
     * left.
     */
    private int heightOfStrip(int i, int bottom) {
      return bottom - i >= FloatTile.ROWS ? FloatTile.ROWS : FloatTile.FEW_ROWS;
    }

    /** Packs rows in strips of ROWS, and those that do not fill one in strips of FEW_ROWS. */
    private void packRows(int top) {
      int count = bottom(top) - top;
      int inHighOnes = count - count % FloatTile.ROWS;
      rowsFrom(top).copyTo(packed.a, top * depth, FloatTile.ROWS, inHighOnes);
      int low = top + inHighOnes;
      rowsFrom(low).copyTo(packed.a, low * depth, FloatTile.FEW_ROWS, count - inHighOnes);
    }

    private FloatStrips rowsFrom(int i) {
      int from = on.a().from() + (row + i) * on.a().rowStep() + k * on.a().columnStep();
      return new FloatStrips(a, from, on.a().rowStep(), on.a().columnStep(), depth);
    }

    private void packColumns(int left) {
      int from = on.b().from() + k * on.b().rowStep() + (column + left) * on.b().columnStep();
      new FloatStrips(b, from, on.b().columnStep(), on.b().rowStep(), depth)
          .copyTo(packed.b, left * depth, FloatTile.COLUMNS, right(left) - left);
    }

    private void multiply(int top, int left) {
      float[] tile = TILE.get();
      int bottom = bottom(top);
      int right = right(left);
      int height;
      for (int i = top; i < bottom; i += height) {
        height = heightOfStrip(i, bottom);
        int to = on.c().from() + (row + i) * on.c().rowStep() + column;
        for (int j = left; j < right; j += FloatTile.COLUMNS) {
          FloatTile.multiply(height, depth, packed.a, i * depth, packed.b, j * depth, tile, 0);
          int width = Math.min(FloatTile.COLUMNS, right - j);
          if (k == 0 && !on.c().isAdded()) {
            FloatTile.writeTo(
                c, to + j, on.c().rowStep(), Math.min(height, bottom - i), width, tile, 0);
          } else {
            FloatTile.addTo(
                c, to + j, on.c().rowStep(), Math.min(height, bottom - i), width, tile, 0);
          }
        }
      }
    }
  }
}
