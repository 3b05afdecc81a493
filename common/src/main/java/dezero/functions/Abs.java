package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = |x|, element by element. gx = gy · sign(x); 0 at 0. */
public final class Abs extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.abs();
  }

  @Override
  protected Variable backward(Variable gy) {
    return Masked.of(gy, x().data().map(Math::signum));
  }
}
