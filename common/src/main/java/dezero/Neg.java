package dezero;

import dezero.array.NdArray;

/** y = −x, element by element. gx = −gy. */
public final class Neg extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.neg();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.neg();
  }
}
