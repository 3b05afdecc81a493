package dezero.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Creates small files in IDX format. */
final class IdxFiles {
  private IdxFiles() {}

  /** A header with these axes, then {@code elements} bytes 0, 1, 2, … */
  static byte[] of(int elements, int... dims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, 8, (byte) dims.length});
    for (int dim : dims) {
      out.writeBytes(
          new byte[] {(byte) (dim >> 24), (byte) (dim >> 16), (byte) (dim >> 8), (byte) dim});
    }
    for (int i = 0; i < elements; i++) {
      out.write(i);
    }
    return out.toByteArray();
  }

  static byte[] packed(byte... plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
