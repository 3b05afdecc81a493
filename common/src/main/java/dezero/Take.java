package dezero;

import dezero.array.Index;
import dezero.array.NdArray;

/**
 * y = the elements of x at the positions in an index, in the shape of the index. gx = zeros, with
 * each element of gy added at the position that it was taken from.
 */
public final class Take extends Function.Unary {
  private final String label;
  private final Index index;

  /**
   * An operation that moves elements.
   *
   * @param label its name in drawings: GetItem, Im2col, Pooling
   */
  public Take(String label, Index index) {
    this.label = label;
    this.index = index;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.take(index);
  }

  @Override
  protected Variable backward(Variable gy) {
    return new PutAdd(label + "Grad", index).apply(gy);
  }
}
