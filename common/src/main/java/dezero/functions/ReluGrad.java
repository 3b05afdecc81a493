package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Rectifier;

/**
 * gx = gy where x is positive, else 0: the gradient of {@link Relu}. ggy = ggx, in the same way.
 */
final class ReluGrad extends Function.Unary {
  private final NdArray x;

  ReluGrad(NdArray x) {
    this.x = x;
  }

  @Override
  protected NdArray forward(NdArray gy) {
    return Rectifier.gradient(x, gy);
  }

  @Override
  protected Variable backward(Variable ggx) {
    return new ReluGrad(x).apply(ggx);
  }
}
