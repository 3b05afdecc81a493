package dezero.data;

import dezero.array.NdArray;

/** Whole numbers stored in floating-point arrays: classes, and ids of characters. */
final class Labels {
  private Labels() {}

  /** The whole numbers in a vector (n,). */
  static int[] of(NdArray t) {
    if (t.rank() != 1) {
      throw new IllegalStateException(
          "labels: the answers have shape "
              + t.shape()
              + ", but a class is one number: (n,) for n examples. Use t() for answers that are"
              + " arrays");
    }
    double[] values = t.toDoubles();
    int[] labels = new int[values.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = whole(values[i], i);
    }
    return labels;
  }

  /** The whole number in a scalar, the answer of example i. */
  static int single(NdArray t, int i) {
    if (t.rank() != 0) {
      throw new IllegalStateException(
          "labels: the answer of example "
              + i
              + " has shape "
              + t.shape()
              + ", but a class is a scalar. Use t(i) for answers that are arrays");
    }
    return whole(t.item(), i);
  }

  static NdArray vector(int... labels) {
    double[] values = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      values[i] = labels[i];
    }
    return NdArray.of(values);
  }

  private static int whole(double value, int i) {
    if (value != (int) value) {
      throw new IllegalStateException(
          "labels: element "
              + i
              + " is "
              + value
              + ", which is not a whole number; classes are 0, 1, 2, …");
    }
    return (int) value;
  }
}
