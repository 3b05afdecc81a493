package dezero;

import dezero.array.Axes;
import dezero.array.NdArray;

/** y = the sum of x over some axes. gx = gy, broadcast along these axes. */
public final class Sum extends Function.Unary {
  private final Axes axes;

  /** Sums over these axes. */
  public Sum(Axes axes) {
    this.axes = axes;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.sum(axes);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.reshape(axes.keptShape(x().shape())).broadcastTo(x().shape());
  }
}
