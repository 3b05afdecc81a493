package dezero;

import dezero.array.NdArray;
import dezero.array.Shape;

/** y = x broadcast to a larger shape. gx = gy, summed to x's shape. */
public final class BroadcastTo extends Function.Unary {
  private final Shape shape;

  /** The shape of the result. */
  public BroadcastTo(Shape shape) {
    this.shape = shape;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.broadcastTo(shape);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.sumTo(x().shape());
  }
}
