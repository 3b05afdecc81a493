package dezero.data;

import java.util.Arrays;

/** How much a file may ask for. */
final class Memory {
  private Memory() {}

  /**
   * The product of the lengths.
   *
   * @throws DataException for negative lengths, and for more bytes than a third of the heap: they
   *     are held twice while they are read
   */
  static int checkedSize(String file, int... dims) {
    long size = 1;
    long limit = Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / 3);
    for (int dim : dims) {
      size = dim < 0 || size < 0 ? -1 : size * dim;
      if (size < 0 || size > limit) {
        throw DataException.of(
            file,
            "lengths " + Arrays.toString(dims),
            "at most " + limit + " bytes in all",
            "If the file is right, give Java more memory (-Xmx); if not, get it again.");
      }
    }
    return (int) size;
  }
}
