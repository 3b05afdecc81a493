package dezero.array;

import java.util.Arrays;

/** Products of matrices, one or a batch of them. */
final class MatrixProduct {
  /** Blocks of b this large stay in the processor's cache while all rows of a pass over them. */
  private static final int BLOCK_ROWS = 128;

  private static final int BLOCK_COLUMNS = 512;

  private MatrixProduct() {}

  static NdArray of(NdArray a, NdArray b) {
    if (a.rank() < 2 || b.rank() < 2 || a.shape().dim(-1) != b.shape().dim(-2)) {
      throw new IllegalArgumentException(
          "matmul: cannot multiply "
              + a.shape()
              + " by "
              + b.shape()
              + "; two matrices (n, m) and (m, p) are needed, with the same m");
    }
    DType dtype = a.dtype().promote(b.dtype());
    if (a.rank() == 2 && b.rank() == 2) {
      return batch(a.to(dtype), b.to(dtype), Shape.SCALAR);
    }
    Shape leading = Broadcasting.commonShape("matmul", leading(a.shape()), leading(b.shape()));
    return batch(stretched(a.to(dtype), leading), stretched(b.to(dtype), leading), leading);
  }

  private static Shape leading(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.rank() - 2));
  }

  private static NdArray stretched(NdArray x, Shape leading) {
    return x.broadcastTo(withMatrix(leading, x.shape().dim(-2), x.shape().dim(-1)));
  }

  private static Shape withMatrix(Shape leading, int rows, int columns) {
    int[] dims = Arrays.copyOf(leading.dims(), leading.rank() + 2);
    dims[dims.length - 2] = rows;
    dims[dims.length - 1] = columns;
    return Shape.of(dims);
  }

  private static NdArray batch(NdArray a, NdArray b, Shape leading) {
    int n = a.shape().dim(-2);
    int m = a.shape().dim(-1);
    int p = b.shape().dim(-1);
    Shape shape = withMatrix(leading, n, p);
    if (a.dtype() == DType.FLOAT64) {
      double[] c = new double[shape.size()];
      for (int i = 0; i < leading.size(); i++) {
        multiply(a.doubles(), i * n * m, b.doubles(), i * m * p, c, i * n * p, n, m, p);
      }
      return NdArray.wrap(shape, c);
    }
    float[] c = new float[shape.size()];
    for (int i = 0; i < leading.size(); i++) {
      multiply(a.floats(), i * n * m, b.floats(), i * m * p, c, i * n * p, n, m, p);
    }
    return NdArray.wrap(shape, c);
  }

  private static void multiply(
      double[] a, int fromA, double[] b, int fromB, double[] c, int fromC, int n, int m, int p) {
    for (int column = 0; column < p; column += BLOCK_COLUMNS) {
      int width = Math.min(BLOCK_COLUMNS, p - column);
      for (int row = 0; row < m; row += BLOCK_ROWS) {
        int end = Math.min(m, row + BLOCK_ROWS);
        for (int i = 0; i < n; i++) {
          int toC = fromC + i * p + column;
          int k = row;
          for (; k + 3 < end; k += 4) {
            addFour(a, fromA + i * m + k, b, fromB + k * p + column, p, c, toC, width);
          }
          for (; k < end; k++) {
            addOne(a[fromA + i * m + k], b, fromB + k * p + column, c, toC, width);
          }
        }
      }
    }
  }

  private static void multiply(
      float[] a, int fromA, float[] b, int fromB, float[] c, int fromC, int n, int m, int p) {
    for (int column = 0; column < p; column += BLOCK_COLUMNS) {
      int width = Math.min(BLOCK_COLUMNS, p - column);
      for (int row = 0; row < m; row += BLOCK_ROWS) {
        int end = Math.min(m, row + BLOCK_ROWS);
        for (int i = 0; i < n; i++) {
          int toC = fromC + i * p + column;
          int k = row;
          for (; k + 3 < end; k += 4) {
            addFour(a, fromA + i * m + k, b, fromB + k * p + column, p, c, toC, width);
          }
          for (; k < end; k++) {
            addOne(a[fromA + i * m + k], b, fromB + k * p + column, c, toC, width);
          }
        }
      }
    }
  }

  /** c += a0·b0 + a1·b1 + a2·b2 + a3·b3 for four rows of b: c is read and written once for four. */
  private static void addFour(
      double[] a, int k, double[] b, int b0, int p, double[] c, int to, int width) {
    double a0 = a[k];
    double a1 = a[k + 1];
    double a2 = a[k + 2];
    double a3 = a[k + 3];
    int b1 = b0 + p;
    int b2 = b1 + p;
    int b3 = b2 + p;
    for (int j = 0; j < width; j++) {
      c[to + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
    }
  }

  private static void addFour(
      float[] a, int k, float[] b, int b0, int p, float[] c, int to, int width) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float a2 = a[k + 2];
    float a3 = a[k + 3];
    int b1 = b0 + p;
    int b2 = b1 + p;
    int b3 = b2 + p;
    for (int j = 0; j < width; j++) {
      c[to + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
    }
  }

  private static void addOne(double a, double[] b, int from, double[] c, int to, int width) {
    for (int j = 0; j < width; j++) {
      c[to + j] += a * b[from + j];
    }
  }

  private static void addOne(float a, float[] b, int from, float[] c, int to, int width) {
    for (int j = 0; j < width; j++) {
      c[to + j] += a * b[from + j];
    }
  }
}
