package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** A source of files on a network. */
@FunctionalInterface
interface Remote {
  /**
   * Requests a file from this byte on. The answer may start elsewhere: a server that does not
   * support this starts at 0.
   *
   * @throws IOException if the server cannot be reached or refuses
   */
  Answer get(URI address, long from) throws IOException;

  /**
   * An answer whose bytes have yet to be read.
   *
   * @param body the bytes; the caller closes the stream
   * @param start the position of its first byte in the file
   * @param total the length of the whole file, −1 if unknown
   */
  record Answer(InputStream body, long start, long total) {}
}
