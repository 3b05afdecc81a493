package step41;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;

/** y = x0 x1, the matrix product. x0: (n, m), x1: (m, p), y: (n, p). gx0 = gy x1ᵀ, gx1 = x0ᵀ gy. */
final class MatMul extends Function.Binary {
  static Variable matmul(Variable x0, Variable x1) {
    return new MatMul().apply(x0, x1);
  }

  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    requireFit(x0.shape(), x1.shape());
    int n = x0.shape().dim(0);
    int m = x0.shape().dim(1);
    int p = x1.shape().dim(1);
    double[] y = new double[n * p];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < m; k++) {
          y[i * p + j] += x0.get(i, k) * x1.get(k, j);
        }
      }
    }
    return NdArray.of(Shape.of(n, p), y);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return matmul(gy, x1().transpose());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return matmul(x0().transpose(), gy);
  }

  private static void requireFit(Shape left, Shape right) {
    if (left.rank() != 2 || right.rank() != 2 || left.dim(1) != right.dim(0)) {
      throw new IllegalArgumentException(
          "MatMul: cannot multiply %s by %s; (n, m) by (m, p) is needed, with the same m"
              .formatted(left, right));
    }
  }
}
