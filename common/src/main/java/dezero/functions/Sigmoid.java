package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = 1 / (1 + e⁻ˣ), element by element, between 0 and 1. gx = gy · y (1 − y).
 *
 * <p>It is calculated as (tanh(x/2) + 1) / 2, the same number, which no x makes overflow.
 */
public final class Sigmoid extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.mul(0.5).tanh().mul(0.5).add(0.5);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(y()).mul(y().neg().add(1));
  }
}
