package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = √x, element by element; NaN for negative elements. gx = gy / 2y. */
public final class Sqrt extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.sqrt();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.div(y().mul(2));
  }
}
