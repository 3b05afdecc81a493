package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Where bytes come from over a network. */
@FunctionalInterface
interface Remote {
  /**
   * Asks for a file from this byte on. The answer may start elsewhere: a server that cannot do that
   * begins at 0.
   *
   * @throws IOException if nobody answers, or the answer is no
   */
  Answer get(URI address, long from) throws IOException;

  /**
   * Bytes on their way.
   *
   * @param body the bytes; whoever asked closes it
   * @param start the place of its first byte in the file
   * @param total the length of the whole file, −1 if unknown
   */
  record Answer(InputStream body, long start, long total) {}
}
