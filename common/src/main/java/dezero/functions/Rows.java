package dezero.functions;

import dezero.array.Shape;

/** How many examples a batch holds: the length of its first axis, 1 for a scalar. */
final class Rows {
  private Rows() {}

  static int count(Shape batch) {
    return batch.rank() == 0 ? 1 : batch.dim(0);
  }
}
