package dezero;

import dezero.array.NdArray;

/**
 * y = x0 x1, the matrix product. x0: (…, n, m), x1: (…, m, p), y: (…, n, p). gx0 = gy x1ᵀ, gx1 =
 * x0ᵀ gy. Axes before the last two are a batch and broadcast; each gradient is summed back to its
 * input's shape.
 */
public final class MatMul extends Function.Binary {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.matmul(x1);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.matmul(transposed(x1())).sumTo(x0().shape());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return transposed(x0()).matmul(gy).sumTo(x1().shape());
  }

  /** Each matrix of a batch transposed; the batch stays in order. */
  private static Variable transposed(Variable x) {
    int[] axes = new int[x.rank()];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i;
    }
    axes[axes.length - 2] = axes.length - 1;
    axes[axes.length - 1] = axes.length - 2;
    return x.transpose(axes);
  }
}
