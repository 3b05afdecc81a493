package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Convolution;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Window;

/**
 * y = x ∗ w + b, where b is added in place. x, w and their gradients as in {@link Conv2d}; b: (oc).
 * gb sums gy over images and positions.
 */
public final class BiasedConv2d extends Function.Ternary {
  private final Window window;

  /** A convolution with this window, which has the kernels' size. */
  public BiasedConv2d(Window window) {
    this.window = window;
  }

  @Override
  protected NdArray forward(NdArray x, NdArray w, NdArray b) {
    return Convolution.forward(x, w, b, window);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return new Deconv2d(window, x0().shape().dim(2), x0().shape().dim(3)).apply(gy, x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return new Conv2dKernelGrad(window).apply(x0(), gy);
  }

  @Override
  protected Variable backward2(Variable gy) {
    Shape b = x2().shape();
    return gy.sumTo(Shape.of(1, b.size(), 1, 1)).reshape(b);
  }
}
