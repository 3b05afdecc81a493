package dezero.functions;

import dezero.Function;
import dezero.PutAdd;
import dezero.Variable;
import dezero.array.Index;
import dezero.array.NdArray;
import dezero.array.Window;

/**
 * y = the largest element of each patch, channel by channel. x: (n, c, h, w), y: (n, c, oh, ow). gx
 * adds up gy at the position of each patch's largest element.
 */
public final class Pooling extends Function.Unary {
  private final Window window;
  private Index largest;

  /** Pooling with this window. */
  public Pooling(Window window) {
    this.window = window;
  }

  @Override
  protected NdArray forward(NdArray x) {
    largest = Index.largest(x, window);
    return x.take(largest);
  }

  @Override
  protected Variable backward(Variable gy) {
    return new PutAdd("PoolingGrad", largest).apply(gy);
  }
}
