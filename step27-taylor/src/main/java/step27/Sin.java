package step27;

import static dezero.functions.Functions.cos;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = sin(x), x in radians. gx = gy · cos(x). */
final class Sin extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.map(Math::sin);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(cos(x()));
  }
}
