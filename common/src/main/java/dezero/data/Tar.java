package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A tar archive, read from front to back. Each entry is a header of 512 bytes, then its bytes,
 * padded to a multiple of 512. Nothing is unpacked to disk.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_DIGITS = 12;
  private static final int SUM_AT = 148;
  private static final int SUM_DIGITS = 8;
  private static final int TYPE_AT = 156;

  private final String file;
  private final InputStream in;
  private byte[] header = new byte[0];
  private long unread;
  private long padding;

  /** Reads an uncompressed archive from a stream; {@code file} is its name, for messages. */
  Tar(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Advances to the next regular file, skipping the rest of this one.
   *
   * @return false at the end of the archive
   * @throws DataException if the archive is truncated, or not a tar archive
   */
  boolean next() throws IOException {
    do {
      skip(unread + padding);
      header = in.readNBytes(BLOCK);
      if (header.length == 0 || isZero()) {
        return false;
      }
      require(header.length == BLOCK, "its end inside a header", "512 bytes for each");
      require(octal(SUM_AT, SUM_DIGITS) == sum(), "a wrong sum in a header", "a tar archive");
      unread = octal(SIZE_AT, SIZE_DIGITS);
      padding = (BLOCK - unread % BLOCK) % BLOCK;
    } while (header[TYPE_AT] != '0' && header[TYPE_AT] != 0);
    return true;
  }

  /** The name of this entry, without its folders. */
  String name() {
    int end = 0;
    while (end < NAME && header[end] != 0) {
      end++;
    }
    String path = new String(header, 0, end, StandardCharsets.UTF_8);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The bytes of this entry. */
  byte[] bytes() throws IOException {
    int size = Memory.checkedSize(file + ", " + name(), unread);
    byte[] bytes = in.readNBytes(size);
    require(
        bytes.length == size,
        "its end after " + bytes.length + " bytes of " + name(),
        size + " of them");
    unread = 0;
    return bytes;
  }

  private void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        require(in.read() >= 0, "its end inside " + name(), (left) + " bytes more");
        skipped = 1;
      }
      left -= skipped;
    }
  }

  private boolean isZero() {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private long octal(int start, int digits) {
    long value = 0;
    for (int i = start; i < start + digits; i++) {
      if (header[i] >= '0' && header[i] <= '7') {
        value = value * 8 + header[i] - '0';
      } else {
        require(header[i] == 0 || header[i] == ' ', "a header that is not octal", "a tar archive");
      }
    }
    return value;
  }

  /** The sum of the header's bytes, with blanks in place of the sum itself. */
  private long sum() {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM_AT && i < SUM_AT + SUM_DIGITS ? ' ' : header[i] & 0xff;
    }
    return sum;
  }

  private void require(boolean right, String found, String expected) {
    if (!right) {
      throw DataException.of(
          file, found, expected, "The file is damaged or is a different one: get it again.");
    }
  }
}
