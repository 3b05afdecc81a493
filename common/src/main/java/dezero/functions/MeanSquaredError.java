package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = Σ (x0 − x1)² / n, n the length of the first axis. x0, x1: one shape, y: (). gx0 = gy · 2 (x0
 * − x1) / n, gx1 = −gx0.
 */
public final class MeanSquaredError extends Function.Binary {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    if (!x0.shape().equals(x1.shape())) {
      throw new IllegalArgumentException(
          "meanSquaredError: predictions "
              + x0.shape()
              + " and targets "
              + x1.shape()
              + " must have the same shape");
    }
    return x0.sub(x1).pow(2).sum().div(Rows.count(x0.shape()));
  }

  @Override
  protected Variable backward0(Variable gy) {
    return x0().sub(x1()).mul(gy).mul(2.0 / Rows.count(x0().shape()));
  }

  @Override
  protected Variable backward1(Variable gy) {
    return backward0(gy).neg();
  }
}
