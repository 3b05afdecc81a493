package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = max(x, 0), element by element. gx = gy where x is positive, else 0. */
public final class Relu extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.relu();
  }

  @Override
  protected Variable backward(Variable gy) {
    return new ReluGrad(x().data()).apply(gy);
  }
}
