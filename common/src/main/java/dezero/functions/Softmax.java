package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.Fused;
import dezero.array.NdArray;

/**
 * y = eˣ / Σ eˣ along an axis: positive numbers that sum to 1. gx = y · (gy − Σ gy·y).
 *
 * <p>The largest x is subtracted first, which leaves the result unchanged but keeps eˣ from
 * overflowing.
 */
public final class Softmax extends Function.Unary {
  private final int along;
  private final Axes axis;

  /** The softmax along this axis. */
  public Softmax(int axis) {
    along = axis;
    this.axis = Axes.axis(axis).keepDims();
  }

  @Override
  protected NdArray forward(NdArray x) {
    return Fused.softmax(x, along);
  }

  @Override
  protected Variable backward(Variable gy) {
    return y().mul(gy.sub(gy.mul(y()).sum(axis)));
  }
}
