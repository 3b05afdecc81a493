package step23;

import static dezero.functions.Functions.exp;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = ln(1 + eˣ), element by element: 0 far to the left, x far to the right. gx = gy · eˣ⁻ʸ. */
final class Softplus extends Function.Unary {
  /** ln(1 + eˣ). */
  static Variable softplus(Variable x) {
    return new Softplus().apply(x);
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.map(v -> Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))));
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(exp(x().sub(y())));
  }
}
