package dezero.functions;

import dezero.array.Shape;

/** The number of examples in a batch: the length of its first axis, or 1 for a scalar. */
final class Rows {
  private Rows() {}

  static int count(Shape batch) {
    return batch.rank() == 0 ? 1 : batch.dim(0);
  }
}
