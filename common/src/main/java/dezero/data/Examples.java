package dezero.data;

/** Checks indices of examples. */
final class Examples {
  private Examples() {}

  /** Returns i if a data set of this size has such an example. */
  static int checked(int i, int size) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException(
          "example "
              + i
              + " does not exist: the data set has "
              + size
              + (size == 0 ? "" : ", numbered 0 to " + (size - 1)));
    }
    return i;
  }
}
