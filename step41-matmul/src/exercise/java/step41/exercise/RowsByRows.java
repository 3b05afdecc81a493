package step41.exercise;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = x0 x1ᵀ: each row of x0 with each row of x1, as a dot product. x0: (n, m), x1: (p, m), y: (n,
 * p). The way there is written, the way back is yours.
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
    // TODO task 1: of gy (n, p) and x1() (p, m), the product that has the shape of x0
    throw new UnsupportedOperationException("step41 task 1: backward0 is not written yet");
  }

  @Override
  protected Variable backward1(Variable gy) {
    // TODO task 1: of gy (n, p) and x0() (n, m), the product that has the shape of x1
    throw new UnsupportedOperationException("step41 task 1: backward1 is not written yet");
  }
}
