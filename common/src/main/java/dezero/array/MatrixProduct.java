package dezero.array;

import java.util.Arrays;

/** Products of matrices, one or a batch of them. */
final class MatrixProduct {
  /** From this size on, packing costs less than it saves. */
  private static final int LARGE = 1 << 15;

  private static final int WIDE = 32;

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

  private static boolean isLarge(int n, int m, int p) {
    return p >= WIDE && (long) n * m * p >= LARGE;
  }

  private static void multiply(
      double[] a, int fromA, double[] b, int fromB, double[] c, int fromC, int n, int m, int p) {
    if (isLarge(n, m, p)) {
      PackedProduct.multiply(a, fromA, b, fromB, c, fromC, n, m, p);
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        double aik = a[fromA + i * m + k];
        for (int j = 0; j < p; j++) {
          c[fromC + i * p + j] += aik * b[fromB + k * p + j];
        }
      }
    }
  }

  private static void multiply(
      float[] a, int fromA, float[] b, int fromB, float[] c, int fromC, int n, int m, int p) {
    if (isLarge(n, m, p)) {
      PackedProduct.multiply(a, fromA, b, fromB, c, fromC, n, m, p);
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        float aik = a[fromA + i * m + k];
        for (int j = 0; j < p; j++) {
          c[fromC + i * p + j] += aik * b[fromB + k * p + j];
        }
      }
    }
  }
}
