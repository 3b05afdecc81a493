package dezero.io;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one {@code .npy} array.
 *
 * @param name the file, and the entry in it, for messages
 * @param in the bytes
 * @param length the number of bytes there should be; {@link #UNKNOWN} for a stream
 * @param certain the number of bytes that are certain to exist; only for these is memory allocated
 *     in advance
 */
record Source(String name, InputStream in, long length, long certain) {
  static final long UNKNOWN = -1;

  /** Up to {@code count} bytes; fewer only at the end. */
  byte[] read(int count) throws IOException {
    return in.readNBytes(count);
  }

  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  FormatException wrong(String found, String expected, String advice) {
    return new FormatException(name, found, expected, advice);
  }

  FormatException cutShort(String what, long found, long expected) {
    return wrong(
        what + " that ends after " + found + " bytes",
        expected + " bytes",
        "The file was cut short: copy or save it again");
  }
}
