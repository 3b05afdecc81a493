package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;

/**
 * y = the smallest of x along some axes. gx = gy where x is the smallest, else 0; if several are,
 * each gets gy, as in the Python original.
 */
public final class Min extends Function.Unary {
  private final Axes axes;

  /** The minimum along these axes. */
  public Min(Axes axes) {
    this.axes = axes;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.min(axes);
  }

  @Override
  protected Variable backward(Variable gy) {
    Axes kept = axes.keepDims();
    NdArray chosen = x().data().equal(x().data().min(kept));
    return Masked.of(gy.reshape(kept.resultShape(x().shape())), chosen);
  }
}
