package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.RowSoftmax;

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
    if (RowSoftmax.applies(x, along)) {
      return RowSoftmax.of(x);
    }
    NdArray exp = x.sub(x.max(axis)).exp();
    return exp.div(exp.sum(axis));
  }

  @Override
  protected Variable backward(Variable gy) {
    return y().mul(gy.sub(gy.mul(y()).sum(axis)));
  }
}
