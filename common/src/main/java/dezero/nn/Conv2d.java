package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;

/**
 * A convolution. x: (n, c, h, w), W: (out, c, size, size), b: (out), y: (n, out, oh, ow). The
 * number of input channels is taken from the first input.
 */
public final class Conv2d extends Layer {
  private final int outChannels;
  private final int size;
  private final int stride;
  private final int pad;
  private final Parameter w = parameter("W", Parameter.lazy());
  private final Parameter b;

  /** With square kernels of this size. */
  public Conv2d(int outChannels, int size, int stride, int pad) {
    this(outChannels, size, stride, pad, Bias.ZEROS);
  }

  /** With or without a bias for each output channel. */
  public Conv2d(int outChannels, int size, int stride, int pad, Bias bias) {
    this.outChannels = outChannels;
    this.size = size;
    this.stride = stride;
    this.pad = pad;
    NdArray zeros = NdArray.full(Shape.of(outChannels), 0, DType.FLOAT32);
    this.b = bias == Bias.NONE ? null : parameter("b", Parameter.of(zeros));
  }

  @Override
  public Variable forward(Variable x) {
    if (!w.isInitialized()) {
      int channels = x.shape().dim(1);
      Shape shape = Shape.of(outChannels, channels, size, size);
      w.initialize(InitialWeights.of(shape, channels * size * size));
    }
    return b == null ? Functions.conv2d(x, w, stride, pad) : Functions.conv2d(x, w, b, stride, pad);
  }
}
