package dezero.functions;

import dezero.array.Shape;

/** A batch as rows, one for each example. */
final class Rows {
  private Rows() {}

  /** The number of examples: the length of the first axis, or 1 for a scalar. */
  static int count(Shape batch) {
    return batch.rank() == 0 ? 1 : batch.dim(0);
  }

  /** The number of elements in an example, also where there are no examples. */
  static int length(Shape batch) {
    int length = 1;
    for (int axis = 1; axis < batch.rank(); axis++) {
      length *= batch.dim(axis);
    }
    return length;
  }
}
