package dezero.simd;

import dezero.array.kernel.Product;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * One row, or two, times a large matrix. Each number of b is used once or twice, so that reading it
 * is all that counts: eight rows of b at a time pass by the result, which stays in the first cache.
 */
final class FloatRowProduct {
  private static final int ROWS_OF_B = 8;

  /** The part of the result that one thread computes at a time. */
  private static final int PIECE = 2048;

  /** From so many multiplications on, a second thread helps more than waking it costs. */
  private static final int WORTH_SHARING = 1 << 18;

  private final Product on;
  private final float[] a;
  private final float[] b;
  private final float[] c;

  private FloatRowProduct(Product on, float[] a, float[] b, float[] c) {
    this.on = on;
    this.a = a;
    this.b = b;
    this.c = c;
  }

  /** Where the rows of b lie as rows. */
  static boolean fits(Product on) {
    return on.n() <= 2 && on.b().columnStep() == 1 && on.p() >= FloatTile.LANES;
  }

  static void multiply(Product on, float[] a, float[] b, float[] c, Threads threads) {
    FloatRowProduct product = new FloatRowProduct(on, a, b, c);
    threads
        .onlyIf(on.work() >= WORTH_SHARING)
        .forEach((on.p() + PIECE - 1) / PIECE, piece -> product.columns(piece * PIECE));
  }

  private void columns(int left) {
    int width = Math.min(PIECE, on.p() - left);
    for (int i = 0; i < on.n() && !on.c().isAdded(); i++) {
      int to = on.c().from() + i * on.c().rowStep() + left;
      Arrays.fill(c, to, to + width, 0);
    }
    int whole = on.m() - on.m() % ROWS_OF_B;
    for (int k = 0; k < on.m(); k += ROWS_OF_B) {
      int atB = on.b().from() + k * on.b().rowStep() + left;
      for (int i = 0; i < on.n(); i++) {
        int atA = on.a().from() + i * on.a().rowStep() + k * on.a().columnStep();
        int to = on.c().from() + i * on.c().rowStep() + left;
        if (k < whole) {
          addEight(atA, atB, to, width);
        } else {
          addColumns(atA, atB, on.m() - whole, to, 0, width);
        }
      }
    }
  }

  /** The eight are summed first, so that long sums round less. */
  private void addEight(int atA, int atB, int to, int width) {
    int next = on.a().columnStep();
    int step = on.b().rowStep();
    int end = width - width % FloatTile.LANES;
    FloatVector a0 = FloatVector.broadcast(FloatTile.SPECIES, a[atA]);
    FloatVector a1 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + next]);
    FloatVector a2 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 2 * next]);
    FloatVector a3 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 3 * next]);
    FloatVector a4 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 4 * next]);
    FloatVector a5 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 5 * next]);
    FloatVector a6 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 6 * next]);
    FloatVector a7 = FloatVector.broadcast(FloatTile.SPECIES, a[atA + 7 * next]);
    for (int j = 0; j < end; j += FloatTile.LANES) {
      int at = atB + j;
      FloatVector sum = a0.mul(FloatVector.fromArray(FloatTile.SPECIES, b, at));
      FloatVector other = a1.mul(FloatVector.fromArray(FloatTile.SPECIES, b, at + step));
      sum = plusProduct(sum, a2, at + 2 * step);
      other = plusProduct(other, a3, at + 3 * step);
      sum = plusProduct(sum, a4, at + 4 * step);
      other = plusProduct(other, a5, at + 5 * step);
      sum = plusProduct(sum, a6, at + 6 * step);
      other = plusProduct(other, a7, at + 7 * step);
      FloatVector.fromArray(FloatTile.SPECIES, c, to + j).add(sum.add(other)).intoArray(c, to + j);
    }
    addColumns(atA, atB, ROWS_OF_B, to, end, width);
  }

  private FloatVector plusProduct(FloatVector sum, FloatVector x, int at) {
    return FloatTile.plusProduct(sum, x, FloatVector.fromArray(FloatTile.SPECIES, b, at));
  }

  /** The rest, which is too short for a vector, or for eight. */
  private void addColumns(int atA, int atB, int rows, int to, int from, int width) {
    for (int j = from; j < width; j++) {
      float sum = 0;
      for (int k = 0; k < rows; k++) {
        sum += a[atA + k * on.a().columnStep()] * b[atB + k * on.b().rowStep() + j];
      }
      c[to + j] += sum;
    }
  }
}
