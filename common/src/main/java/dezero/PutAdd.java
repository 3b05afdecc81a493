package dezero;

import dezero.array.Index;
import dezero.array.NdArray;

/**
 * y = zeros in the shape that an index takes from, with each element of x added at the position
 * that the index gives for it. gx = the elements of gy at those positions.
 */
public final class PutAdd extends Function.Unary {
  private final String label;
  private final Index index;

  /** The gradient of {@link Take} with the same index. */
  public PutAdd(String label, Index index) {
    this.label = label;
    this.index = index;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.putAdd(index);
  }

  @Override
  protected Variable backward(Variable gy) {
    return new Take(label, index).apply(gy);
  }
}
