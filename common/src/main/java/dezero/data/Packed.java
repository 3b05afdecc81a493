package dezero.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads files that may be compressed with gzip, recognized by their first two bytes. */
final class Packed {
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;

  private Packed() {}

  /** The uncompressed bytes of a stream. */
  static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean packed = buffered.read() == FIRST && buffered.read() == SECOND;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
