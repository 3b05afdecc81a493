package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Convolution;
import dezero.array.NdArray;
import dezero.array.Window;

/**
 * gw = the gradient of a convolution with respect to its kernels: the sum of each element of gy
 * times the patch it came from. x: (n, c, h, w), gy: (n, oc, oh, ow), gw: (oc, c, kh, kw). Linear
 * in both, so its own gradients are convolutions again.
 */
public final class Conv2dKernelGrad extends Function.Binary {
  private final Window window;

  /** For the convolution with this window. */
  public Conv2dKernelGrad(Window window) {
    this.window = window;
  }

  @Override
  protected NdArray forward(NdArray x, NdArray gy) {
    return Convolution.toKernel(x, gy, window);
  }

  @Override
  protected Variable backward0(Variable ggw) {
    return new Deconv2d(window, x0().shape().dim(2), x0().shape().dim(3)).apply(x1(), ggw);
  }

  @Override
  protected Variable backward1(Variable ggw) {
    return new Conv2d(window).apply(x0(), ggw);
  }
}
