package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = eˣ, element by element. gx = gy · y. */
public final class Exp extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.exp();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(y());
  }
}
