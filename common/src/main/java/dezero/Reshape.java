package dezero;

import dezero.array.NdArray;
import dezero.array.Shape;

/** y = x in another shape of the same size. gx = gy, in x's shape. */
public final class Reshape extends Function.Unary {
  private final Shape shape;

  /** The shape of the result. */
  public Reshape(Shape shape) {
    this.shape = shape;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.reshape(shape);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.reshape(x().shape());
  }
}
