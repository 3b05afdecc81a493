package dezero.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop of a matrix product. A tile of the result, two vectors wide, stays in the
 * processor's registers while columns of a are multiplied by rows of b.
 *
 * <p>Each value in a register is a local variable here, because the compiler keeps only those in
 * registers. Reading and writing the result itself would exceed what it inlines into one method, so
 * the tile goes through a small array.
 */
final class FloatTile {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  static final boolean INTEL = System.getProperty("os.arch").matches("amd64|x86_64|x86");

  /** x86 processors have 16 vector registers, or 32 if these have 512 bits; others have 32. */
  static final boolean HAS_32_REGISTERS = !INTEL || SPECIES.vectorBitSize() >= 512;

  /** Twelve rows take 27 registers, six take 15. */
  static final int ROWS = HAS_32_REGISTERS ? 12 : 6;

  /** Rows of a small tile, for the last rows of a matrix. */
  static final int FEW_ROWS = 4;

  static final int COLUMNS = 2 * LANES;

  /**
   * Whether the processor has a fused multiply-add. Without one, Java emulates it, a thousand times
   * slower.
   */
  private static final boolean FUSED = !INTEL || SPECIES.vectorBitSize() >= 256;

  private FloatTile() {}

  /** c + xb. */
  static FloatVector plusProduct(FloatVector c, FloatVector x, FloatVector b) {
    return FUSED ? x.fma(b, c) : x.mul(b).add(c);
  }

  /**
   * tile = a b, where a is {@code depth} packed columns of {@code rows} elements ({@link #ROWS} or
   * {@link #FEW_ROWS}) and b is {@code depth} packed rows of {@link #COLUMNS}.
   */
  static void multiply(
      int rows, int depth, float[] a, int fromA, float[] b, int fromB, float[] tile, int at) {
    if (rows == FEW_ROWS) {
      fourRows(depth, a, fromA, b, fromB, tile, at);
    } else if (ROWS == 12) {
      twelveRows(depth, a, fromA, b, fromB, tile, at);
    } else {
      sixRows(depth, a, fromA, b, fromB, tile, at);
    }
  }

  private static void twelveRows(
      int depth, float[] a, int fromA, float[] b, int fromB, float[] tile, int at) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c6b = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c7b = FloatVector.zero(SPECIES);
    FloatVector c8a = FloatVector.zero(SPECIES);
    FloatVector c8b = FloatVector.zero(SPECIES);
    FloatVector c9a = FloatVector.zero(SPECIES);
    FloatVector c9b = FloatVector.zero(SPECIES);
    FloatVector c10a = FloatVector.zero(SPECIES);
    FloatVector c10b = FloatVector.zero(SPECIES);
    FloatVector c11a = FloatVector.zero(SPECIES);
    FloatVector c11b = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 12;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, atB);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, atB + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 4]);
      c4a = plusProduct(c4a, x, ba);
      c4b = plusProduct(c4b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 5]);
      c5a = plusProduct(c5a, x, ba);
      c5b = plusProduct(c5b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 6]);
      c6a = plusProduct(c6a, x, ba);
      c6b = plusProduct(c6b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 7]);
      c7a = plusProduct(c7a, x, ba);
      c7b = plusProduct(c7b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 8]);
      c8a = plusProduct(c8a, x, ba);
      c8b = plusProduct(c8b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 9]);
      c9a = plusProduct(c9a, x, ba);
      c9b = plusProduct(c9b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 10]);
      c10a = plusProduct(c10a, x, ba);
      c10b = plusProduct(c10b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 11]);
      c11a = plusProduct(c11a, x, ba);
      c11b = plusProduct(c11b, x, bb);
    }
    c0a.intoArray(tile, at);
    c0b.intoArray(tile, at + LANES);
    c1a.intoArray(tile, at + 2 * LANES);
    c1b.intoArray(tile, at + 3 * LANES);
    c2a.intoArray(tile, at + 4 * LANES);
    c2b.intoArray(tile, at + 5 * LANES);
    c3a.intoArray(tile, at + 6 * LANES);
    c3b.intoArray(tile, at + 7 * LANES);
    c4a.intoArray(tile, at + 8 * LANES);
    c4b.intoArray(tile, at + 9 * LANES);
    c5a.intoArray(tile, at + 10 * LANES);
    c5b.intoArray(tile, at + 11 * LANES);
    c6a.intoArray(tile, at + 12 * LANES);
    c6b.intoArray(tile, at + 13 * LANES);
    c7a.intoArray(tile, at + 14 * LANES);
    c7b.intoArray(tile, at + 15 * LANES);
    c8a.intoArray(tile, at + 16 * LANES);
    c8b.intoArray(tile, at + 17 * LANES);
    c9a.intoArray(tile, at + 18 * LANES);
    c9b.intoArray(tile, at + 19 * LANES);
    c10a.intoArray(tile, at + 20 * LANES);
    c10b.intoArray(tile, at + 21 * LANES);
    c11a.intoArray(tile, at + 22 * LANES);
    c11b.intoArray(tile, at + 23 * LANES);
  }

  private static void sixRows(
      int depth, float[] a, int fromA, float[] b, int fromB, float[] tile, int at) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 6;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, atB);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, atB + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 4]);
      c4a = plusProduct(c4a, x, ba);
      c4b = plusProduct(c4b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 5]);
      c5a = plusProduct(c5a, x, ba);
      c5b = plusProduct(c5b, x, bb);
    }
    c0a.intoArray(tile, at);
    c0b.intoArray(tile, at + LANES);
    c1a.intoArray(tile, at + 2 * LANES);
    c1b.intoArray(tile, at + 3 * LANES);
    c2a.intoArray(tile, at + 4 * LANES);
    c2b.intoArray(tile, at + 5 * LANES);
    c3a.intoArray(tile, at + 6 * LANES);
    c3b.intoArray(tile, at + 7 * LANES);
    c4a.intoArray(tile, at + 8 * LANES);
    c4b.intoArray(tile, at + 9 * LANES);
    c5a.intoArray(tile, at + 10 * LANES);
    c5b.intoArray(tile, at + 11 * LANES);
  }

  private static void fourRows(
      int depth, float[] a, int fromA, float[] b, int fromB, float[] tile, int at) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 4;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, atB);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, atB + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = FloatVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
    }
    c0a.intoArray(tile, at);
    c0b.intoArray(tile, at + LANES);
    c1a.intoArray(tile, at + 2 * LANES);
    c1b.intoArray(tile, at + 3 * LANES);
    c2a.intoArray(tile, at + 4 * LANES);
    c2b.intoArray(tile, at + 5 * LANES);
    c3a.intoArray(tile, at + 6 * LANES);
    c3b.intoArray(tile, at + 7 * LANES);
  }

  /** Copies {@link #COLUMNS} elements. */
  static void copyRow(float[] from, int at, float[] to, int target) {
    FloatVector.fromArray(SPECIES, from, at).intoArray(to, target);
    FloatVector.fromArray(SPECIES, from, at + LANES).intoArray(to, target + LANES);
  }

  /** tiles += tile, for {@code length} elements that are contiguous in both. */
  static void add(float[] tiles, int at, float[] tile, int length) {
    for (int i = 0; i < length; i += LANES) {
      FloatVector.fromArray(SPECIES, tiles, at + i)
          .add(FloatVector.fromArray(SPECIES, tile, i))
          .intoArray(tiles, at + i);
    }
  }

  /**
   * Writes the upper left part of a tile, or of several below each other, to the result, over what
   * is there.
   */
  static void writeTo(
      float[] c, int from, int stride, int rows, int columns, float[] tile, int at) {
    for (int i = 0; i < rows; i++) {
      if (columns == COLUMNS) {
        copyRow(tile, at + i * COLUMNS, c, from + i * stride);
      } else {
        System.arraycopy(tile, at + i * COLUMNS, c, from + i * stride, columns);
      }
    }
  }

  /** Adds the upper left part of a tile, or of several below each other, to the result. */
  static void addTo(float[] c, int from, int stride, int rows, int columns, float[] tile, int at) {
    int whole = columns - columns % LANES;
    for (int i = 0; i < rows; i++) {
      int atC = from + i * stride;
      int atTile = at + i * COLUMNS;
      for (int j = 0; j < whole; j += LANES) {
        FloatVector.fromArray(SPECIES, c, atC + j)
            .add(FloatVector.fromArray(SPECIES, tile, atTile + j))
            .intoArray(c, atC + j);
      }
      for (int j = whole; j < columns; j++) {
        c[atC + j] += tile[atTile + j];
      }
    }
  }
}
