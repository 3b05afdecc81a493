package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = sin(x), element by element, x in radians. gx = gy · cos(x). */
public final class Sin extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.sin();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(Functions.cos(x()));
  }
}
