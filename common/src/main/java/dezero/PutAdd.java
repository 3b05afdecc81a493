package dezero;

import dezero.array.Index;
import dezero.array.NdArray;

/**
 * y = the elements of x, each put where an index says and added up there, in the shape that the
 * index takes from. gx = gy, taken again.
 */
public final class PutAdd extends Function.Unary {
  private final String label;
  private final Index index;

  /** The way back of {@link Take}. */
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
