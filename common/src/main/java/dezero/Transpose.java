package dezero;

import dezero.array.NdArray;

/** y = x with its axes in another order. gx = gy, with its axes in the old order. */
public final class Transpose extends Function.Unary {
  private final int[] axes;

  /** Axis i of the result is axis {@code axes[i]} of the input. */
  public Transpose(int... axes) {
    this.axes = axes.clone();
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.transpose(axes);
  }

  @Override
  protected Variable backward(Variable gy) {
    int[] inverse = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      inverse[x().shape().axis(axes[i])] = i;
    }
    return gy.transpose(inverse);
  }
}
