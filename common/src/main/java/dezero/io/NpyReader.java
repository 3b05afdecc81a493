package dezero.io;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads one array in the {@code .npy} format, and makes sure that nothing follows it. */
final class NpyReader {
  private static final int CHUNK = 1 << 16;

  /** np.save into an open file appends to it. */
  private static final String LONGER =
      "Something was added to the file, or its header is wrong: save each array in a file of its"
          + " own, or all of them with np.savez";

  private final Source source;

  NpyReader(Source source) {
    this.source = source;
  }

  /**
   * The array.
   *
   * @throws FormatException if it is not an array, or needs more memory than there is
   */
  NdArray read() throws IOException {
    Header header = Header.read(source);
    requireLength(header);
    requireMemory(header);
    try {
      return array(header, elements(header));
    } catch (OutOfMemoryError e) { // the heap was fragmented, or other threads took the free memory
      throw outOfMemory(header).because(e);
    }
  }

  private void requireLength(Header header) throws FormatException {
    long found = source.length() - header.size();
    if (source.length() != Source.UNKNOWN && found != header.dataSize()) {
      throw source.wrong(
          found + " bytes of data after a header that claims " + header,
          "exactly " + header.dataSize() + " bytes",
          found < header.dataSize()
              ? "The file was cut short, or its header is wrong: copy or save it again"
              : LONGER);
    }
  }

  private void requireMemory(Header header) throws FormatException {
    if (Heap.lacks(peak(header))) {
      throw outOfMemory(header);
    }
  }

  /**
   * The bytes of heap needed to create the array: the array, a copy, and a permutation for Fortran
   * order.
   */
  private static long peak(Header header) {
    long one = header.type().fitsFloat() ? Float.BYTES : Double.BYTES;
    long each = isTransposed(header) ? 3 * one + Integer.BYTES : 2 * one;
    return each * header.shape().size();
  }

  private FormatException outOfMemory(Header header) {
    return source.wrong(
        "an array of "
            + header
            + ", which takes "
            + peak(header)
            + " bytes of heap to read as "
            + (header.type().fitsFloat() ? DType.FLOAT32 : DType.FLOAT64),
        "at most the " + Heap.free() + " bytes that are free",
        "If the file is to be trusted, give Java a larger heap, such as -Xmx4g");
  }

  private Elements elements(Header header) throws IOException {
    Elements elements = Elements.of(header, source);
    byte[] chunk = new byte[(int) Math.min(CHUNK, header.dataSize())];
    long left = header.dataSize();
    while (left > 0) {
      int want = (int) Math.min(chunk.length, left);
      int got = source.in().readNBytes(chunk, 0, want);
      if (got < want) {
        long found = header.dataSize() - left + got;
        throw source.cutShort("data for " + header + ",", found, header.dataSize());
      }
      elements.append(ByteBuffer.wrap(chunk, 0, want).order(header.type().order()));
      left -= want;
    }
    if (!source.isAtEnd()) {
      throw source.wrong("more bytes after the data of " + header, "the end of the file", LONGER);
    }
    return elements;
  }

  private static NdArray array(Header header, Elements elements) {
    if (!isTransposed(header)) {
      return elements.toArray(header.shape());
    }
    int[] dims = header.shape().dims();
    int[] reversed = new int[dims.length];
    for (int axis = 0; axis < dims.length; axis++) {
      reversed[axis] = dims[dims.length - 1 - axis];
    }
    return elements.toArray(Shape.of(reversed)).transpose();
  }

  private static boolean isTransposed(Header header) {
    return header.layout() == Layout.FORTRAN && header.shape().rank() > 1;
  }
}
