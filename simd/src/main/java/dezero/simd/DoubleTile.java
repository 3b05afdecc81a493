package dezero.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop of a matrix product. A tile of the result, two vectors wide, stays in the
 * processor's registers while columns of a are multiplied by rows of b.
 *
 * <p>Each value in a register is a local variable here, because the compiler keeps only those in
 * registers. Reading and writing the result itself would exceed what it inlines into one method, so
 * the tile goes through a small array.
 */
final class DoubleTile {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private static final boolean INTEL = System.getProperty("os.arch").matches("amd64|x86_64|x86");

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

  private DoubleTile() {}

  /** c + xb. */
  static DoubleVector plusProduct(DoubleVector c, DoubleVector x, DoubleVector b) {
    return FUSED ? x.fma(b, c) : x.mul(b).add(c);
  }

  /**
   * tile = a b, where a is {@code depth} packed columns of {@code rows} elements ({@link #ROWS} or
   * {@link #FEW_ROWS}) and b is {@code depth} packed rows of {@link #COLUMNS}.
   */
  static void multiply(
      int rows, int depth, double[] a, int fromA, double[] b, int fromB, double[] tile) {
    if (rows == FEW_ROWS) {
      fourRows(depth, a, fromA, b, fromB, tile);
    } else if (ROWS == 12) {
      twelveRows(depth, a, fromA, b, fromB, tile);
    } else {
      sixRows(depth, a, fromA, b, fromB, tile);
    }
  }

  private static void twelveRows(
      int depth, double[] a, int fromA, double[] b, int fromB, double[] tile) {
    DoubleVector c0a = DoubleVector.zero(SPECIES);
    DoubleVector c0b = DoubleVector.zero(SPECIES);
    DoubleVector c1a = DoubleVector.zero(SPECIES);
    DoubleVector c1b = DoubleVector.zero(SPECIES);
    DoubleVector c2a = DoubleVector.zero(SPECIES);
    DoubleVector c2b = DoubleVector.zero(SPECIES);
    DoubleVector c3a = DoubleVector.zero(SPECIES);
    DoubleVector c3b = DoubleVector.zero(SPECIES);
    DoubleVector c4a = DoubleVector.zero(SPECIES);
    DoubleVector c4b = DoubleVector.zero(SPECIES);
    DoubleVector c5a = DoubleVector.zero(SPECIES);
    DoubleVector c5b = DoubleVector.zero(SPECIES);
    DoubleVector c6a = DoubleVector.zero(SPECIES);
    DoubleVector c6b = DoubleVector.zero(SPECIES);
    DoubleVector c7a = DoubleVector.zero(SPECIES);
    DoubleVector c7b = DoubleVector.zero(SPECIES);
    DoubleVector c8a = DoubleVector.zero(SPECIES);
    DoubleVector c8b = DoubleVector.zero(SPECIES);
    DoubleVector c9a = DoubleVector.zero(SPECIES);
    DoubleVector c9b = DoubleVector.zero(SPECIES);
    DoubleVector c10a = DoubleVector.zero(SPECIES);
    DoubleVector c10b = DoubleVector.zero(SPECIES);
    DoubleVector c11a = DoubleVector.zero(SPECIES);
    DoubleVector c11b = DoubleVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 12;
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, atB);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, atB + LANES);
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 4]);
      c4a = plusProduct(c4a, x, ba);
      c4b = plusProduct(c4b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 5]);
      c5a = plusProduct(c5a, x, ba);
      c5b = plusProduct(c5b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 6]);
      c6a = plusProduct(c6a, x, ba);
      c6b = plusProduct(c6b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 7]);
      c7a = plusProduct(c7a, x, ba);
      c7b = plusProduct(c7b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 8]);
      c8a = plusProduct(c8a, x, ba);
      c8b = plusProduct(c8b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 9]);
      c9a = plusProduct(c9a, x, ba);
      c9b = plusProduct(c9b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 10]);
      c10a = plusProduct(c10a, x, ba);
      c10b = plusProduct(c10b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 11]);
      c11a = plusProduct(c11a, x, ba);
      c11b = plusProduct(c11b, x, bb);
    }
    c0a.intoArray(tile, 0);
    c0b.intoArray(tile, LANES);
    c1a.intoArray(tile, 2 * LANES);
    c1b.intoArray(tile, 3 * LANES);
    c2a.intoArray(tile, 4 * LANES);
    c2b.intoArray(tile, 5 * LANES);
    c3a.intoArray(tile, 6 * LANES);
    c3b.intoArray(tile, 7 * LANES);
    c4a.intoArray(tile, 8 * LANES);
    c4b.intoArray(tile, 9 * LANES);
    c5a.intoArray(tile, 10 * LANES);
    c5b.intoArray(tile, 11 * LANES);
    c6a.intoArray(tile, 12 * LANES);
    c6b.intoArray(tile, 13 * LANES);
    c7a.intoArray(tile, 14 * LANES);
    c7b.intoArray(tile, 15 * LANES);
    c8a.intoArray(tile, 16 * LANES);
    c8b.intoArray(tile, 17 * LANES);
    c9a.intoArray(tile, 18 * LANES);
    c9b.intoArray(tile, 19 * LANES);
    c10a.intoArray(tile, 20 * LANES);
    c10b.intoArray(tile, 21 * LANES);
    c11a.intoArray(tile, 22 * LANES);
    c11b.intoArray(tile, 23 * LANES);
  }

  private static void sixRows(
      int depth, double[] a, int fromA, double[] b, int fromB, double[] tile) {
    DoubleVector c0a = DoubleVector.zero(SPECIES);
    DoubleVector c0b = DoubleVector.zero(SPECIES);
    DoubleVector c1a = DoubleVector.zero(SPECIES);
    DoubleVector c1b = DoubleVector.zero(SPECIES);
    DoubleVector c2a = DoubleVector.zero(SPECIES);
    DoubleVector c2b = DoubleVector.zero(SPECIES);
    DoubleVector c3a = DoubleVector.zero(SPECIES);
    DoubleVector c3b = DoubleVector.zero(SPECIES);
    DoubleVector c4a = DoubleVector.zero(SPECIES);
    DoubleVector c4b = DoubleVector.zero(SPECIES);
    DoubleVector c5a = DoubleVector.zero(SPECIES);
    DoubleVector c5b = DoubleVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 6;
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, atB);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, atB + LANES);
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 4]);
      c4a = plusProduct(c4a, x, ba);
      c4b = plusProduct(c4b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 5]);
      c5a = plusProduct(c5a, x, ba);
      c5b = plusProduct(c5b, x, bb);
    }
    c0a.intoArray(tile, 0);
    c0b.intoArray(tile, LANES);
    c1a.intoArray(tile, 2 * LANES);
    c1b.intoArray(tile, 3 * LANES);
    c2a.intoArray(tile, 4 * LANES);
    c2b.intoArray(tile, 5 * LANES);
    c3a.intoArray(tile, 6 * LANES);
    c3b.intoArray(tile, 7 * LANES);
    c4a.intoArray(tile, 8 * LANES);
    c4b.intoArray(tile, 9 * LANES);
    c5a.intoArray(tile, 10 * LANES);
    c5b.intoArray(tile, 11 * LANES);
  }

  private static void fourRows(
      int depth, double[] a, int fromA, double[] b, int fromB, double[] tile) {
    DoubleVector c0a = DoubleVector.zero(SPECIES);
    DoubleVector c0b = DoubleVector.zero(SPECIES);
    DoubleVector c1a = DoubleVector.zero(SPECIES);
    DoubleVector c1b = DoubleVector.zero(SPECIES);
    DoubleVector c2a = DoubleVector.zero(SPECIES);
    DoubleVector c2b = DoubleVector.zero(SPECIES);
    DoubleVector c3a = DoubleVector.zero(SPECIES);
    DoubleVector c3b = DoubleVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int atB = fromB + k * COLUMNS;
      int atA = fromA + k * 4;
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, atB);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, atB + LANES);
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[atA]);
      c0a = plusProduct(c0a, x, ba);
      c0b = plusProduct(c0b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 1]);
      c1a = plusProduct(c1a, x, ba);
      c1b = plusProduct(c1b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 2]);
      c2a = plusProduct(c2a, x, ba);
      c2b = plusProduct(c2b, x, bb);
      x = DoubleVector.broadcast(SPECIES, a[atA + 3]);
      c3a = plusProduct(c3a, x, ba);
      c3b = plusProduct(c3b, x, bb);
    }
    c0a.intoArray(tile, 0);
    c0b.intoArray(tile, LANES);
    c1a.intoArray(tile, 2 * LANES);
    c1b.intoArray(tile, 3 * LANES);
    c2a.intoArray(tile, 4 * LANES);
    c2b.intoArray(tile, 5 * LANES);
    c3a.intoArray(tile, 6 * LANES);
    c3b.intoArray(tile, 7 * LANES);
  }

  /** Copies {@link #COLUMNS} elements. */
  static void copyRow(double[] from, int at, double[] to, int target) {
    DoubleVector.fromArray(SPECIES, from, at).intoArray(to, target);
    DoubleVector.fromArray(SPECIES, from, at + LANES).intoArray(to, target + LANES);
  }

  /** Writes the upper left part of a tile to the result, over what is there. */
  static void writeTo(double[] c, int from, int stride, int rows, int columns, double[] tile) {
    for (int i = 0; i < rows; i++) {
      if (columns == COLUMNS) {
        copyRow(tile, i * COLUMNS, c, from + i * stride);
      } else {
        System.arraycopy(tile, i * COLUMNS, c, from + i * stride, columns);
      }
    }
  }

  /** Adds the upper left part of a tile to the result. */
  static void addTo(double[] c, int from, int stride, int rows, int columns, double[] tile) {
    int whole = columns - columns % LANES;
    for (int i = 0; i < rows; i++) {
      int atC = from + i * stride;
      int atTile = i * COLUMNS;
      for (int j = 0; j < whole; j += LANES) {
        DoubleVector.fromArray(SPECIES, c, atC + j)
            .add(DoubleVector.fromArray(SPECIES, tile, atTile + j))
            .intoArray(c, atC + j);
      }
      for (int j = whole; j < columns; j++) {
        c[atC + j] += tile[atTile + j];
      }
    }
  }
}
