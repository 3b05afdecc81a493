package dezero;

import dezero.array.NdArray;

/** y = x0 x1, the matrix product. x0: (n, m), x1: (m, p), y: (n, p). gx0 = gy x1ᵀ, gx1 = x0ᵀ gy. */
public final class MatMul extends Function.Binary {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.matmul(x1);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.matmul(x1().transpose());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return x0().transpose().matmul(gy);
  }
}
