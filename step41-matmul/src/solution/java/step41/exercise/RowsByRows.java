package step41.exercise;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = x0 x1ᵀ: each row of x0 with each row of x1, as a dot product. x0: (n, m), x1: (p, m), y: (n,
 * p).
 */
public final class RowsByRows extends Function.Binary {
  /** x0 x1ᵀ. */
  public static Variable rowsByRows(Variable x0, Variable x1) {
    return new RowsByRows().apply(x0, x1);
  }

  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.matmul(x1.transpose());
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.matmul(x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return gy.transpose().matmul(x0());
  }
}
