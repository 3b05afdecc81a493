package dezero;

import dezero.array.NdArray;
import dezero.array.Shape;

/** y = x summed to a shape that broadcasts to x's. gx = gy, broadcast to x's shape. */
public final class SumTo extends Function.Unary {
  private final Shape shape;

  /** The shape of the result. */
  public SumTo(Shape shape) {
    this.shape = shape;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.sumTo(shape);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.broadcastTo(x().shape());
  }
}
