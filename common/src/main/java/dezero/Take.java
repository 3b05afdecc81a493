package dezero;

import dezero.array.Index;
import dezero.array.NdArray;

/**
 * y = the elements of x that an index names, in the shape it gives. gx = gy, put back where it came
 * from; what came from one place adds up.
 */
public final class Take extends Function.Unary {
  private final String label;
  private final Index index;

  /**
   * An operation that moves elements.
   *
   * @param label what it is called in a drawing: GetItem, Im2col, Pooling
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
