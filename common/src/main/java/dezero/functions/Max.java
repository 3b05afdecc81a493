package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;

/**
 * y = the largest of x along some axes. gx = gy where x is the largest, else 0; if several are,
 * each gets gy, as in the Python original.
 */
public final class Max extends Function.Unary {
  private final Axes axes;

  /** The maximum along these axes. */
  public Max(Axes axes) {
    this.axes = axes;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.max(axes);
  }

  @Override
  protected Variable backward(Variable gy) {
    Axes kept = axes.keepDims();
    NdArray chosen = x().data().equal(x().data().max(kept));
    return Masked.of(gy.reshape(kept.resultShape(x().shape())), chosen);
  }
}
