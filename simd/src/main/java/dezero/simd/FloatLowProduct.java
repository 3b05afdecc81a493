package dezero.simd;

import dezero.array.kernel.Product;

/**
 * Products with so few rows that packing b is much of the work. It is packed just before it is
 * needed, in strips of {@link FloatTile#COLUMNS} columns, a layer at a time, which fits into the
 * first cache with a strip of a, and stays there while the rows of a pass by. The result grows in
 * the thread's own memory, layer by layer.
 */
final class FloatLowProduct {
  private static final int MOST_ROWS = 16 * FloatTile.ROWS;
  private static final int MOST_DEPTH = 1024;
  private static final int MOST_LAYER = 192;

  /** Columns of the result that one thread computes at a time. */
  private static final int PIECE_COLUMNS = 2 * FloatTile.COLUMNS;

  /** Room for so many rows: the last low strip may be higher than what is left. */
  private static final int ROWS_OF_ROOM = MOST_ROWS + FloatTile.FEW_ROWS;

  /** From so many multiplications on, a second thread helps more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 20;

  private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final Threads threads;

  /** Of a, in strips, as many columns as are used up at a time. */
  private final float[] packed;

  private final int mostDepth;

  /** Rows of b in a layer: as many in each. */
  private final int layer;

  /** Room of a thread, kept for its next product: a megabyte, with vectors of 512 bits. */
  private static final class Room {
    private final float[] packed = new float[ROWS_OF_ROOM * MOST_DEPTH];
    private final float[] strip = new float[MOST_LAYER * FloatTile.COLUMNS];
    private final float[] tile = new float[FloatTile.ROWS * FloatTile.COLUMNS];
    private final float[] tiles = new float[ROWS_OF_ROOM * PIECE_COLUMNS];
  }

  FloatLowProduct(Product on, float[] a, float[] b, float[] c, Threads threads) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
    this.threads = threads.onlyIf(on.work() >= WORTH_SHARING);
    packed = ROOM.get().packed;
    mostDepth = pieces(on.m(), pieces(on.m(), MOST_DEPTH));
    layer = pieces(mostDepth, pieces(mostDepth, MOST_LAYER));
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
          pieces(on.p(), PIECE_COLUMNS),
          piece -> new Piece(from, depth, piece * PIECE_COLUMNS).addToResult());
    }
  }

  private static int pieces(int length, int unit) {
    return (length + unit - 1) / unit;
  }

  /** The last rows, where a high strip would not be full, go into low ones. */
  private void packRows(int k, int depth) {
    int inHighOnes = on.n() - on.n() % FloatTile.ROWS;
    rowsFrom(0, k, depth).copyTo(packed, 0, FloatTile.ROWS, inHighOnes);
    int low = on.n() - inHighOnes;
    rowsFrom(inHighOnes, k, depth).copyTo(packed, inHighOnes * depth, FloatTile.FEW_ROWS, low);
  }

  private Strips rowsFrom(int i, int k, int depth) {
    int from = on.a().from() + i * on.a().rowStep() + k * on.a().columnStep();
    return new Strips(a, from, on.a().rowStep(), on.a().columnStep(), depth);
  }

  /** Some columns of the result, and what {@code depth} rows of b from k on add to them. */
  private final class Piece {
    private final int k;
    private final int depth;
    private final int left;
    private final int columns;
    private final Room room = ROOM.get();

    Piece(int k, int depth, int left) {
      this.k = k;
      this.depth = depth;
      this.left = left;
      columns = Math.min(PIECE_COLUMNS, on.p() - left);
    }

    void addToResult() {
      for (int from = 0; from < depth; from += layer) {
        int thick = Math.min(layer, depth - from);
        for (int j = 0; j < columns; j += FloatTile.COLUMNS) {
          columnsFrom(left + j, from, thick)
              .copyTo(room.strip, 0, FloatTile.COLUMNS, Math.min(FloatTile.COLUMNS, columns - j));
          addLayer(from, thick, j * ROWS_OF_ROOM);
        }
      }
      for (int j = 0; j < columns; j += FloatTile.COLUMNS) {
        write(j, Math.min(FloatTile.COLUMNS, columns - j));
      }
    }

    private Strips columnsFrom(int j, int from, int thick) {
      int start = on.b().from() + (k + from) * on.b().rowStep() + j * on.b().columnStep();
      return new Strips(b, start, on.b().columnStep(), on.b().rowStep(), thick);
    }

    /** A column of tiles, by one layer. */
    private void addLayer(int from, int thick, int at) {
      int height;
      for (int i = 0; i < on.n(); i += height) {
        height = on.n() - i >= FloatTile.ROWS ? FloatTile.ROWS : FloatTile.FEW_ROWS;
        int fromA = i * depth + from * height;
        int to = at + i * FloatTile.COLUMNS;
        if (from == 0) {
          FloatTile.multiply(height, thick, packed, fromA, room.strip, 0, room.tiles, to);
        } else {
          FloatTile.multiply(height, thick, packed, fromA, room.strip, 0, room.tile, 0);
          FloatTile.add(room.tiles, to, room.tile, height * FloatTile.COLUMNS);
        }
      }
    }

    private void write(int j, int width) {
      int to = on.c().from() + left + j;
      int at = j * ROWS_OF_ROOM;
      if (k > 0 || on.c().isAdded()) {
        FloatTile.addTo(c, to, on.c().rowStep(), on.n(), width, room.tiles, at);
      } else {
        FloatTile.writeTo(c, to, on.c().rowStep(), on.n(), width, room.tiles, at);
      }
    }
  }
}
