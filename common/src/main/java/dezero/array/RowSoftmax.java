package dezero.array;

/** y = eˣ / Σ eˣ along the last axis, in one go: no array for what lies between. */
public final class RowSoftmax {
  private RowSoftmax() {}

  /** Can it be done in one go? For FLOAT32, along the last axis, if there is anything to do. */
  public static boolean applies(NdArray x, int axis) {
    return x.floats() != null && x.size() > 0 && x.shape().axis(axis) == x.rank() - 1;
  }

  /** The softmax of each row of a FLOAT32 array. */
  public static NdArray of(NdArray x) {
    float[] y = Workspace.floats(x.size());
    KernelChoice.forWork(x.size()).softmax(x.floats(), y, x.shape().dim(-1));
    return NdArray.wrap(x.shape(), y);
  }
}
