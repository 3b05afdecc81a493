package dezero.simd;

import dezero.array.kernel.Product;

/**
 * Products with so few rows that packing b is a large share of the work. b is packed just before it
 * is needed, in strips of {@link FloatTile#COLUMNS} columns, a layer of rows at a time. Such a
 * strip fits in the L1 cache together with a strip of a, and stays there while it is multiplied by
 * all rows of a. The result accumulates in the thread's own buffer, layer by layer.
 */
final class FloatLowProduct {
  private static final int MOST_ROWS = 16 * FloatTile.ROWS;
  private static final int MOST_DEPTH = 1024;
  private static final int MOST_LAYER = 192;

  /** Columns of the result that one thread computes at a time. */
  private static final int CHUNK_COLUMNS = 2 * FloatTile.COLUMNS;

  /** Rows that the buffers hold; more than MOST_ROWS, because the last strip may not be full. */
  private static final int BUFFER_ROWS = MOST_ROWS + FloatTile.FEW_ROWS;

  /** Multiplications from which a second thread saves more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 20;

  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final Threads threads;

  /** The current {@code mostDepth} columns of a, packed in strips. */
  private final float[] packed;

  private final int mostDepth;

  /** Rows of b per layer; all layers but the last are equal. */
  private final int layer;

  /** A thread's buffers, kept for its next product: a megabyte, with vectors of 512 bits. */
  private static final class Buffers {
    private final float[] packed = new float[BUFFER_ROWS * MOST_DEPTH];
    private final float[] strip = new float[MOST_LAYER * FloatTile.COLUMNS];
    private final float[] tile = new float[FloatTile.ROWS * FloatTile.COLUMNS];
    private final float[] tiles = new float[BUFFER_ROWS * CHUNK_COLUMNS];
  }

  FloatLowProduct(Product on, float[] a, float[] b, float[] c, Threads threads) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
    this.threads = threads.onlyIf(on.work() >= WORTH_SHARING);
    packed = BUFFERS.get().packed;
    mostDepth = ceilDiv(on.m(), ceilDiv(on.m(), MOST_DEPTH));
    layer = ceilDiv(mostDepth, ceilDiv(mostDepth, MOST_LAYER));
  }

  static boolean fits(Product on) {
    return on.n() <= MOST_ROWS && on.m() > 0;
  }

  void run() {
    for (int k = 0; k < on.m(); k += mostDepth) {
      int from = k;
      int depth = Math.min(mostDepth, on.m() - k);
      packRows(from, depth);
      threads.forEach(
          ceilDiv(on.p(), CHUNK_COLUMNS),
          chunk -> new Chunk(from, depth, chunk * CHUNK_COLUMNS).addToResult());
    }
  }

  private static int ceilDiv(int length, int unit) {
    return (length + unit - 1) / unit;
  }

  /** Packs rows in strips of ROWS, and those that do not fill one in strips of FEW_ROWS. */
  private void packRows(int k, int depth) {
    int inHighOnes = on.n() - on.n() % FloatTile.ROWS;
    rowsFrom(0, k, depth).copyTo(packed, 0, FloatTile.ROWS, inHighOnes);
    int low = on.n() - inHighOnes;
    rowsFrom(inHighOnes, k, depth).copyTo(packed, inHighOnes * depth, FloatTile.FEW_ROWS, low);
  }

  private FloatStrips rowsFrom(int i, int k, int depth) {
    int from = on.a().from() + i * on.a().rowStep() + k * on.a().columnStep();
    return new FloatStrips(a, from, on.a().rowStep(), on.a().columnStep(), depth);
  }

  /**
   * Some columns of the result, to which the products with rows k to k + {@code depth} of b are
   * added.
   */
  private final class Chunk {
    private final int k;
    private final int depth;
    private final int left;
    private final int columns;
    private final Buffers buffers = BUFFERS.get();

    Chunk(int k, int depth, int left) {
      this.k = k;
      this.depth = depth;
      this.left = left;
      columns = Math.min(CHUNK_COLUMNS, on.p() - left);
    }

    void addToResult() {
      for (int from = 0; from < depth; from += layer) {
        int thick = Math.min(layer, depth - from);
        for (int j = 0; j < columns; j += FloatTile.COLUMNS) {
          columnsFrom(left + j, from, thick)
              .copyTo(
                  buffers.strip, 0, FloatTile.COLUMNS, Math.min(FloatTile.COLUMNS, columns - j));
          addLayer(from, thick, j * BUFFER_ROWS);
        }
      }
      for (int j = 0; j < columns; j += FloatTile.COLUMNS) {
        write(j, Math.min(FloatTile.COLUMNS, columns - j));
      }
    }

    private FloatStrips columnsFrom(int j, int from, int thick) {
      int start = on.b().from() + (k + from) * on.b().rowStep() + j * on.b().columnStep();
      return new FloatStrips(b, start, on.b().columnStep(), on.b().rowStep(), thick);
    }

    /** Adds one layer's products to a column of tiles. */
    private void addLayer(int from, int thick, int at) {
      int height;
      for (int i = 0; i < on.n(); i += height) {
        height = on.n() - i >= FloatTile.ROWS ? FloatTile.ROWS : FloatTile.FEW_ROWS;
        int fromA = i * depth + from * height;
        int to = at + i * FloatTile.COLUMNS;
        if (from == 0) {
          FloatTile.multiply(height, thick, packed, fromA, buffers.strip, 0, buffers.tiles, to);
        } else {
          FloatTile.multiply(height, thick, packed, fromA, buffers.strip, 0, buffers.tile, 0);
          FloatTile.add(buffers.tiles, to, buffers.tile, height * FloatTile.COLUMNS);
        }
      }
    }

    private void write(int j, int width) {
      int to = on.c().from() + left + j;
      int at = j * BUFFER_ROWS;
      if (k > 0 || on.c().isAdded()) {
        FloatTile.addTo(c, to, on.c().rowStep(), on.n(), width, buffers.tiles, at);
      } else {
        FloatTile.writeTo(c, to, on.c().rowStep(), on.n(), width, buffers.tiles, at);
      }
    }
  }
}
