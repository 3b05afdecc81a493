package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file in IDX format, as MNIST is published: bytes in an array of one or more axes.
 *
 * <p>The header is 0, 0, the type (8: bytes), the number of axes, and the length of each in four
 * bytes, big-endian. The first two bytes show whether the file is compressed (gzip).
 *
 * @param dims the lengths of the axes
 * @param values the elements, row-major, each 0 to 255 as Java's signed byte
 */
record Idx(int[] dims, byte[] values) {
  private static final int BYTES = 8;
  private static final String REPLACE =
      "The file is damaged or is a different one: get it again, or remove it to download it.";

  /**
   * Reads a file to its end.
   *
   * @param file its name, for messages
   * @throws DataException if it is truncated, too long, or not an IDX file of bytes with this many
   *     axes
   */
  static Idx read(String file, InputStream in, int axes) {
    try (in;
        InputStream plain = Packed.plain(in)) {
      int[] dims = header(file, plain, axes);
      return new Idx(dims, body(file, plain, dims));
    } catch (IOException e) {
      throw new DataException(
          file + ": cannot be unpacked or read (" + e.getMessage() + "). " + REPLACE, e);
    }
  }

  private static int[] header(String file, InputStream in, int axes) throws IOException {
    byte[] magic = in.readNBytes(4);
    byte[] expected = {0, 0, BYTES, (byte) axes};
    if (!Arrays.equals(magic, expected)) {
      throw DataException.of(
          file,
          "the first bytes " + Arrays.toString(magic),
          Arrays.toString(expected) + " (IDX, bytes, axes: " + axes + ")",
          REPLACE);
    }
    byte[] lengths = in.readNBytes(4 * axes);
    if (lengths.length < 4 * axes) {
      throw DataException.of(
          file, 4 + lengths.length + " bytes in all", "a header of " + (4 + 4 * axes), REPLACE);
    }
    int[] dims = new int[axes];
    for (int i = 0; i < lengths.length; i++) {
      dims[i / 4] = dims[i / 4] << 8 | lengths[i] & 0xff;
    }
    return dims;
  }

  /** Does not trust the header: memory grows only with the bytes that arrive. */
  private static byte[] body(String file, InputStream in, int... dims) throws IOException {
    int size = Memory.checkedSize(file, Arrays.stream(dims).asLongStream().toArray());
    byte[] values = in.readNBytes(size);
    if (values.length < size) {
      throw DataException.of(
          file, values.length + " elements", size + ", as its header says", REPLACE);
    }
    if (in.read() >= 0) {
      throw DataException.of(
          file, "more bytes", "the end after " + size + " elements, as its header says", REPLACE);
    }
    return values;
  }
}
