package dezero.io;

import dezero.array.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The header of an {@code .npy} file: the six bytes {@code \x93NUMPY}, two for the version, two
 * (from version 2.0 on four) for the length of the text, and the text.
 *
 * @param size the size of the header, in bytes
 */
record Header(ElementType type, Layout layout, Shape shape, int size) {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy's own limits on the text and on the number of axes. */
  private static final int LONGEST_TEXT = 10_000;

  private static final int MOST_AXES = 64;
  private static final String ANOTHER_FILE = "Check that this is the file you mean";

  static Header read(Source source) throws IOException {
    int version = version(source);
    int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
    int length = textLength(source, lengthBytes);
    int size = MAGIC.length + 2 + lengthBytes + length;
    byte[] text = source.read(length);
    if (text.length < length) {
      throw source.cutShort("a header", size - length + text.length, size);
    }
    // Version 3.0 is UTF-8, but all valid headers are ASCII, where the two encodings agree.
    var fields = HeaderText.parse(new String(text, StandardCharsets.ISO_8859_1), source);
    ElementType type = ElementType.parse(fields.descr(), source);
    return new Header(type, fields.layout(), shape(fields.shape(), source), size);
  }

  private static int version(Source source) throws IOException {
    byte[] start = source.read(MAGIC.length + 2);
    if (start.length == 0) {
      throw source.wrong("no bytes at all", "an array as np.save writes it", ANOTHER_FILE);
    }
    if (!Arrays.equals(start, 0, Math.min(start.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
      throw source.wrong(
          "a file that starts with " + hex(start),
          "one that starts with " + hex(MAGIC),
          advice(start));
    }
    if (start.length < MAGIC.length + 2) {
      throw source.cutShort("a header", start.length, MAGIC.length + 2);
    }
    int major = start[MAGIC.length] & 0xFF;
    int minor = start[MAGIC.length + 1] & 0xFF;
    if (major < 1 || major > 3 || minor != 0) {
      throw source.wrong(
          "version " + major + "." + minor + " of the format", "1.0, 2.0 or 3.0", ANOTHER_FILE);
    }
    return major;
  }

  private static String advice(byte[] start) {
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return "This is a zip file: if it is an .npz, read it with Npz.read";
    }
    if (start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
      return "This is a gzip file: unpack it first";
    }
    if (start[0] == (byte) 0x80) {
      return "This looks like a Python pickle: load it in Python and save its arrays with np.save";
    }
    return ANOTHER_FILE;
  }

  private static int textLength(Source source, int lengthBytes) throws IOException {
    byte[] bytes = source.read(lengthBytes);
    if (bytes.length < lengthBytes) {
      int before = MAGIC.length + 2;
      throw source.cutShort("a header", before + bytes.length, before + lengthBytes);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length =
        lengthBytes == Short.BYTES ? buffer.getShort() & 0xFFFF : buffer.getInt() & 0xFFFFFFFFL;
    if (length > LONGEST_TEXT) {
      throw source.wrong(
          "a header of " + length + " bytes",
          "at most " + LONGEST_TEXT + ", which is NumPy's limit, too",
          "The file is damaged or not an array of numbers");
    }
    return (int) length;
  }

  private static Shape shape(List<Long> lengths, Source source) throws FormatException {
    int[] dims = new int[lengths.size()];
    for (int axis = 0; axis < dims.length; axis++) {
      dims[axis] = (int) Math.min(lengths.get(axis), Integer.MAX_VALUE);
      if (dims[axis] != lengths.get(axis)) {
        throw tooLarge(lengths, source);
      }
    }
    if (dims.length > MOST_AXES) {
      throw source.wrong(
          "an array of " + dims.length + " axes",
          "at most " + MOST_AXES + ", which is NumPy's limit, too",
          "The file is damaged or hostile");
    }
    try {
      return Shape.of(dims);
    } catch (IllegalArgumentException e) {
      throw tooLarge(lengths, source).because(e);
    }
  }

  private static FormatException tooLarge(List<Long> lengths, Source source) {
    return source.wrong(
        "a header that claims the shape " + FormatException.plain(lengths.toString()),
        "at most " + Integer.MAX_VALUE + " elements",
        "If the array is really that large, save it in parts");
  }

  /** The number of bytes of data that must follow. */
  long dataSize() {
    return (long) shape.size() * type.width();
  }

  @Override
  public String toString() {
    return "shape " + shape + " of " + type + ", " + dataSize() + " bytes";
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(Integer.toHexString(0x100 | b & 0xFF).substring(1));
    }
    return text.toString();
  }
}
