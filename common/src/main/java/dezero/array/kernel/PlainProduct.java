package dezero.array.kernel;

import dezero.array.kernel.Product.Operand;
import java.util.Arrays;

/** The matrix product in plain Java: three loops for small matrices, else {@link PackedProduct}. */
final class PlainProduct {
  /** The fewest multiplications for which packing saves more time than it costs. */
  private static final int LARGE = 1 << 15;

  private static final int WIDE = 32;

  /** Columns copied at a time, so that the lines read and written stay in the cache. */
  private static final int BLOCK = 32;

  private PlainProduct() {}

  private static boolean isLarge(Product on) {
    return on.p() >= WIDE && on.work() >= LARGE;
  }

  static void multiply(Product on, double[] a, double[] b, double[] c) {
    if (!on.c().isAdded()) {
      clear(on, c);
    }
    double[] rowsOfA = rowMajor(a, on.a(), on.n(), on.m());
    double[] rowsOfB = rowMajor(b, on.b(), on.m(), on.p());
    int fromA = rowsOfA == a ? on.a().from() : 0;
    int fromB = rowsOfB == b ? on.b().from() : 0;
    if (isLarge(on)) {
      PackedProduct.multiply(rowsOfA, fromA, rowsOfB, fromB, c, on);
    } else {
      multiplySmall(rowsOfA, fromA, rowsOfB, fromB, c, on);
    }
  }

  private static void clear(Product on, double[] c) {
    for (int i = 0; i < on.n(); i++) {
      int toC = on.c().from() + i * on.c().rowStep();
      Arrays.fill(c, toC, toC + on.p(), 0);
    }
  }

  private static void multiplySmall(
      double[] a, int fromA, double[] b, int fromB, double[] c, Product on) {
    int m = on.m();
    int p = on.p();
    for (int i = 0; i < on.n(); i++) {
      int toC = on.c().from() + i * on.c().rowStep();
      for (int k = 0; k < m; k++) {
        double aik = a[fromA + i * m + k];
        for (int j = 0; j < p; j++) {
          c[toC + j] += aik * b[fromB + k * p + j];
        }
      }
    }
  }

  /** The array itself if the matrix is stored in it row after row, else such a copy. */
  private static double[] rowMajor(double[] x, Operand matrix, int rows, int columns) {
    if (matrix.equals(Operand.rowMajor(matrix.from(), columns))) {
      return x;
    }
    double[] moved = new double[rows * columns];
    for (int left = 0; left < columns; left += BLOCK) {
      int right = Math.min(columns, left + BLOCK);
      for (int i = 0; i < rows; i++) {
        int from = matrix.from() + i * matrix.rowStep();
        for (int j = left; j < right; j++) {
          moved[i * columns + j] = x[from + j * matrix.columnStep()];
        }
      }
    }
    return moved;
  }

  static void multiply(Product on, float[] a, float[] b, float[] c) {
    if (!on.c().isAdded()) {
      clear(on, c);
    }
    float[] rowsOfA = rowMajor(a, on.a(), on.n(), on.m());
    float[] rowsOfB = rowMajor(b, on.b(), on.m(), on.p());
    int fromA = rowsOfA == a ? on.a().from() : 0;
    int fromB = rowsOfB == b ? on.b().from() : 0;
    if (isLarge(on)) {
      PackedProduct.multiply(rowsOfA, fromA, rowsOfB, fromB, c, on);
    } else {
      multiplySmall(rowsOfA, fromA, rowsOfB, fromB, c, on);
    }
  }

  private static void clear(Product on, float[] c) {
    for (int i = 0; i < on.n(); i++) {
      int toC = on.c().from() + i * on.c().rowStep();
      Arrays.fill(c, toC, toC + on.p(), 0);
    }
  }

  private static void multiplySmall(
      float[] a, int fromA, float[] b, int fromB, float[] c, Product on) {
    int m = on.m();
    int p = on.p();
    for (int i = 0; i < on.n(); i++) {
      int toC = on.c().from() + i * on.c().rowStep();
      for (int k = 0; k < m; k++) {
        float aik = a[fromA + i * m + k];
        for (int j = 0; j < p; j++) {
          c[toC + j] += aik * b[fromB + k * p + j];
        }
      }
    }
  }

  /** The array itself if the matrix is stored in it row after row, else such a copy. */
  private static float[] rowMajor(float[] x, Operand matrix, int rows, int columns) {
    if (matrix.equals(Operand.rowMajor(matrix.from(), columns))) {
      return x;
    }
    float[] moved = new float[rows * columns];
    for (int left = 0; left < columns; left += BLOCK) {
      int right = Math.min(columns, left + BLOCK);
      for (int i = 0; i < rows; i++) {
        int from = matrix.from() + i * matrix.rowStep();
        for (int j = left; j < right; j++) {
          moved[i * columns + j] = x[from + j * matrix.columnStep()];
        }
      }
    }
    return moved;
  }
}
