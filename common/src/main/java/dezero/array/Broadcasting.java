package dezero.array;

/** NumPy's rule: shapes are aligned at the right; lengths must be equal, or one of them 1. */
final class Broadcasting {
  private Broadcasting() {}

  /**
   * The shape that both broadcast to.
   *
   * @param operation names the caller in the error
   * @throws IllegalArgumentException if there is none
   */
  static Shape commonShape(String operation, Shape a, Shape b) {
    if (a.equals(b)) {
      return a;
    }
    int[] dims = new int[Math.max(a.rank(), b.rank())];
    for (int back = 1; back <= dims.length; back++) {
      int fromA = back <= a.rank() ? a.dim(-back) : 1;
      int fromB = back <= b.rank() ? b.dim(-back) : 1;
      if (fromA != fromB && fromA != 1 && fromB != 1) {
        throw new IllegalArgumentException(
            operation
                + ": cannot broadcast "
                + a
                + " with "
                + b
                + ": the "
                + (back == 1 ? "last lengths" : "lengths at axis −" + back)
                + " are "
                + fromA
                + " and "
                + fromB
                + "; they must be equal, or one of them 1");
      }
      dims[dims.length - back] = fromA == 1 ? fromB : fromA;
    }
    return Shape.of(dims);
  }

  /** Whether repeats of the whole small array, such as a row or a number, fill the large one. */
  static boolean repeatsWhole(Shape small, Shape large) {
    if (small.rank() > large.rank() || small.size() == 0 || large.size() == 0) {
      return false;
    }
    int axis = 1;
    while (axis <= small.rank() && small.dim(-axis) == large.dim(-axis)) {
      axis++;
    }
    while (axis <= small.rank() && small.dim(-axis) == 1) {
      axis++;
    }
    return axis > small.rank();
  }

  /**
   * The position in {@code small} that each element of {@code large} is broadcast from.
   *
   * @throws IllegalArgumentException if small does not broadcast to large
   */
  static Index index(String operation, Shape small, Shape large) {
    if (!commonShape(operation, small, large).equals(large)) {
      throw new IllegalArgumentException(
          operation
              + ": "
              + small
              + " does not broadcast to "
              + large
              + ": each length, counted from the right, must be equal to the target's, or 1");
    }
    return new Index(small, large, Positions.walk(large, stepsAlong(small, large)));
  }

  /** How far a step along each axis of large moves in small: 0 where small is repeated. */
  private static int[] stepsAlong(Shape small, Shape large) {
    int[] steps = new int[large.rank()];
    int[] strides = small.strides();
    int offset = large.rank() - small.rank();
    for (int axis = 0; axis < small.rank(); axis++) {
      steps[offset + axis] = small.dim(axis) == 1 ? 0 : strides[axis];
    }
    return steps;
  }
}
