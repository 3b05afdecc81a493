package dezero.simd;

import dezero.array.kernel.Product;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * One or two rows times a large matrix. Each element of b is used only once or twice, so reading b
 * takes nearly all the time. Eight rows of b at a time are added to the result, which stays in the
 * L1 cache.
 */
final class FloatRowProduct {
  private static final int ROWS_OF_B = 8;

  /** Columns of the result that one thread computes at a time. */
  private static final int CHUNK = 2048;

  /** Multiplications from which a second thread saves more than waking it costs. */
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

  /** Whether a has at most two rows and b is stored row by row. */
  static boolean fits(Product on) {
    return on.n() <= 2 && on.b().columnStep() == 1 && on.p() >= FloatTile.LANES;
  }

  static void multiply(Product on, float[] a, float[] b, float[] c, Threads threads) {
    FloatRowProduct product = new FloatRowProduct(on, a, b, c);
    threads
        .onlyIf(on.work() >= WORTH_SHARING)
        .forEach((on.p() + CHUNK - 1) / CHUNK, chunk -> product.columns(chunk * CHUNK));
  }

  private void columns(int left) {
    int width = Math.min(CHUNK, on.p() - left);
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

  /** Adds eight products to each element. They are summed first, so that long sums round less. */
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

  /** Adds the columns that do not fill a vector, or the rows that are fewer than eight. */
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
