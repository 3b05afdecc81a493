package dezero.data;

import java.util.Arrays;

/** Limits the memory that a file can claim. */
final class Memory {
  private Memory() {}

  /**
   * The product of the lengths.
   *
   * @throws DataException for negative lengths, and for more bytes than a third of the heap, since
   *     they are held twice while they are read
   */
  static int checkedSize(String file, long... dims) {
    long size = 1;
    long limit = Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / 3);
    for (long dim : dims) {
      if (dim < 0 || dim > limit || size * dim > limit) {
        throw DataException.of(
            file,
            "lengths " + Arrays.toString(dims),
            "at most " + limit + " bytes in all",
            "If the file is right, give Java more memory (-Xmx); if not, get it again.");
      }
      size *= dim;
    }
    return (int) size;
  }
}
