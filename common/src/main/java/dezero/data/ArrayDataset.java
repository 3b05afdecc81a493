package dezero.data;

import dezero.array.NdArray;
import dezero.array.Slice;

/** Examples stored in two arrays, along their first axes: x: (n, …) and t: (n, …). */
public final class ArrayDataset implements Dataset {
  private final NdArray x;
  private final NdArray t;

  /**
   * Inputs x: (n, …) with answers t: (n, …).
   *
   * @throws IllegalArgumentException if the two differ in n
   */
  public ArrayDataset(NdArray x, NdArray t) {
    if (x.rank() == 0 || t.rank() == 0 || x.shape().dim(0) != t.shape().dim(0)) {
      throw new IllegalArgumentException(
          "ArrayDataset: x has shape "
              + x.shape()
              + " and t has shape "
              + t.shape()
              + "; both need one row for each example, so equal first lengths");
    }
    this.x = x;
    this.t = t;
  }

  /**
   * Inputs x: (n, …) with n classes.
   *
   * @throws IllegalArgumentException if there are not n labels
   */
  public ArrayDataset(NdArray x, int... labels) {
    this(x, Labels.vector(labels));
  }

  /** All inputs: (n, …). */
  public NdArray x() {
    return x;
  }

  /** All answers: (n, …). */
  public NdArray t() {
    return t;
  }

  @Override
  public int size() {
    return x.shape().dim(0);
  }

  @Override
  public NdArray x(int i) {
    return x.getItem(Slice.at(checked(i)));
  }

  @Override
  public NdArray t(int i) {
    return t.getItem(Slice.at(checked(i)));
  }

  @Override
  public Batch batch(int... examples) {
    for (int example : examples) {
      checked(example);
    }
    return new Batch(x.rows(examples), t.rows(examples));
  }

  @Override
  public int[] labels() {
    return Labels.of(t);
  }

  private int checked(int i) {
    return Examples.checked(i, size());
  }
}
