package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;

/** y = x − ln Σ eˣ along an axis: the logarithm of softmax. gx = gy − eʸ · Σ gy. */
public final class LogSoftmax extends Function.Unary {
  private final Axes axis;

  /** The log-softmax along this axis. */
  public LogSoftmax(int axis) {
    this.axis = Axes.axis(axis).keepDims();
  }

  @Override
  protected NdArray forward(NdArray x) {
    LogSumExp of = LogSumExp.of(x, axis);
    return of.shifted().sub(of.log());
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.sub(Functions.exp(y()).mul(gy.sum(axis)));
  }
}
