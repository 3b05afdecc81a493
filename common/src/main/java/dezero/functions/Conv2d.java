package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Convolution;
import dezero.array.NdArray;
import dezero.array.Window;

/**
 * y = x ∗ w: each kernel laid over each patch of the image, multiplied and summed. x: (n, c, h, w),
 * w: (oc, c, kh, kw), y: (n, oc, oh, ow), oh = (h + 2 pad − kh) / stride + 1. gx is the transposed
 * convolution of gy with w; gw sums gy times patch over all positions.
 */
public final class Conv2d extends Function.Binary {
  private final Window window;

  /** A convolution with this window, which has the kernels' size. */
  public Conv2d(Window window) {
    this.window = window;
  }

  @Override
  protected NdArray forward(NdArray x, NdArray w) {
    return Convolution.forward(x, w, window);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return new Deconv2d(window, x0().shape().dim(2), x0().shape().dim(3)).apply(gy, x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return new Conv2dKernelGrad(window).apply(x0(), gy);
  }
}
