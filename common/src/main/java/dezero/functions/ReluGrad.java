package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Fused;
import dezero.array.NdArray;

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
    return Fused.reluGradient(gy, x);
  }

  @Override
  protected Variable backward(Variable ggx) {
    return new ReluGrad(x).apply(ggx);
  }
}
