package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ADD;

import dezero.array.kernel.Product;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products abᵀ with few elements, each a long sum: the dot product of a row of a and a row of b,
 * both read in place.
 */
final class FloatDotProduct {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;
  private static final int ROWS = 4;
  private static final int COLUMNS = 2;

  /**
   * The shortest sum that is worth it: each ends with a sum over a vector's lanes, which takes as
   * long as several additions.
   */
  private static final int SHORTEST_SUM = 16 * LANES;

  /** With more elements, each packed row is used often enough to be worth packing. */
  private static final int MOST_ELEMENTS = 1 << 9;

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;

  /** The lanes of a row's last, incomplete vector. */
  private final VectorMask<Float> rest;

  FloatDotProduct(Product on, float[] a, float[] b, float[] c) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
    rest = SPECIES.indexInRange(0, on.m() % LANES);
  }

  static boolean fits(Product on) {
    return on.a().columnStep() == 1
        && on.b().rowStep() == 1
        && on.m() >= SHORTEST_SUM
        && on.n() * on.p() <= MOST_ELEMENTS;
  }

  void run() {
    float[] tile = new float[ROWS * COLUMNS];
    for (int i = 0; i < on.n(); i += ROWS) {
      for (int j = 0; j < on.p(); j += COLUMNS) {
        multiply(i, j, tile);
        write(i, j, tile);
      }
    }
  }

  private void write(int top, int left, float[] tile) {
    for (int i = top; i < Math.min(on.n(), top + ROWS); i++) {
      for (int j = left; j < Math.min(on.p(), left + COLUMNS); j++) {
        int to = on.c().from() + i * on.c().rowStep() + j;
        c[to] = tile[(i - top) * COLUMNS + j - left] + (on.c().isAdded() ? c[to] : 0);
      }
    }
  }

  /** Past the end, the last row again; those results are not written. */
  private int rowOfA(int i) {
    return on.a().from() + Math.min(i, on.n() - 1) * on.a().rowStep();
  }

  private int rowOfB(int j) {
    return on.b().from() + Math.min(j, on.p() - 1) * on.b().columnStep();
  }

  private void multiply(int i, int j, float[] tile) {
    int a0 = rowOfA(i);
    int a1 = rowOfA(i + 1);
    int a2 = rowOfA(i + 2);
    int a3 = rowOfA(i + 3);
    int b0 = rowOfB(j);
    int b1 = rowOfB(j + 1);
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = c00;
    FloatVector c10 = c00;
    FloatVector c11 = c00;
    FloatVector c20 = c00;
    FloatVector c21 = c00;
    FloatVector c30 = c00;
    FloatVector c31 = c00;
    int whole = on.m() - on.m() % LANES;
    for (int k = 0; k < whole; k += LANES) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, b, b0 + k);
      FloatVector x1 = FloatVector.fromArray(SPECIES, b, b1 + k);
      FloatVector y = FloatVector.fromArray(SPECIES, a, a0 + k);
      c00 = FloatTile.plusProduct(c00, y, x0);
      c01 = FloatTile.plusProduct(c01, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a1 + k);
      c10 = FloatTile.plusProduct(c10, y, x0);
      c11 = FloatTile.plusProduct(c11, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a2 + k);
      c20 = FloatTile.plusProduct(c20, y, x0);
      c21 = FloatTile.plusProduct(c21, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a3 + k);
      c30 = FloatTile.plusProduct(c30, y, x0);
      c31 = FloatTile.plusProduct(c31, y, x1);
    }
    if (whole < on.m()) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, b, b0 + whole, rest);
      FloatVector x1 = FloatVector.fromArray(SPECIES, b, b1 + whole, rest);
      FloatVector y = FloatVector.fromArray(SPECIES, a, a0 + whole, rest);
      c00 = FloatTile.plusProduct(c00, y, x0);
      c01 = FloatTile.plusProduct(c01, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a1 + whole, rest);
      c10 = FloatTile.plusProduct(c10, y, x0);
      c11 = FloatTile.plusProduct(c11, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a2 + whole, rest);
      c20 = FloatTile.plusProduct(c20, y, x0);
      c21 = FloatTile.plusProduct(c21, y, x1);
      y = FloatVector.fromArray(SPECIES, a, a3 + whole, rest);
      c30 = FloatTile.plusProduct(c30, y, x0);
      c31 = FloatTile.plusProduct(c31, y, x1);
    }
    tile[0] = c00.reduceLanes(ADD);
    tile[1] = c01.reduceLanes(ADD);
    tile[2] = c10.reduceLanes(ADD);
    tile[3] = c11.reduceLanes(ADD);
    tile[4] = c20.reduceLanes(ADD);
    tile[5] = c21.reduceLanes(ADD);
    tile[6] = c30.reduceLanes(ADD);
    tile[7] = c31.reduceLanes(ADD);
  }
}
