package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = x · factor, element by element, but 0 where the factor is 0, even if x is infinite or NaN
 * there. gx = gy · factor, in the same way. A gradient that does not flow must not be multiplied: 0
 * · ∞ is not a number.
 */
final class Masked extends Function.Unary {
  private final NdArray factor;

  /** The factor has the shape of x. */
  Masked(NdArray factor) {
    this.factor = factor;
  }

  /** gy · factor, with gy stretched to the shape of the factor. */
  static Variable of(Variable gy, NdArray factor) {
    return new Masked(factor).apply(gy.broadcastTo(factor.shape()));
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.zip("masked", factor, (value, by) -> by == 0 ? 0 : value * by);
  }

  @Override
  protected Variable backward(Variable gy) {
    return new Masked(factor).apply(gy);
  }
}
