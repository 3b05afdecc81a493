package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = ln(x), the natural logarithm, element by element. gx = gy / x. */
public final class Log extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.log();
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.div(x());
  }
}
