package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = cos(x), element by element, x in radians. gx = −gy · sin(x). */
public final class Cos extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.cos();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(Functions.sin(x()).neg());
  }
}
