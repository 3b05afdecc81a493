package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Convolution;
import dezero.array.NdArray;
import dezero.array.Window;

/**
 * y = the transposed convolution of x: each element spread over a patch, through the kernels. x:
 * (n, oc, h, w), w: (oc, c, kh, kw), y: (n, c, oh, ow). gx is the convolution of gy with w.
 */
public final class Deconv2d extends Function.Binary {
  private final Window window;
  private final int height;
  private final int width;

  /** A transposed convolution to images of this height and width. */
  public Deconv2d(Window window, int height, int width) {
    this.window = window;
    this.height = height;
    this.width = width;
  }

  @Override
  protected NdArray forward(NdArray x, NdArray w) {
    return Convolution.toInput(x, w, window, height, width);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return new Conv2d(window).apply(gy, x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return new Conv2dKernelGrad(window).apply(gy, x0());
  }
}
