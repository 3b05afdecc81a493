package dezero.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a zip file that Java cannot unpack: encrypted, or compressed with another method than
 * deflate. It is found in the table of contents at the end of the file.
 */
record ForeignEntry(String name, String found, String advice) {
  static final String EXPECTED = "entries that are stored or deflated, as np.savez writes them";

  private static final int TABLE_END = 0x06054b50;
  private static final int TABLE_END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LONGEST_TABLE = 1 << 20;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Those that Python unpacks. */
  private static final Map<Integer, String> OF_PYTHON = Map.of(12, "bzip2", 14, "LZMA");

  private static final Map<Integer, String> OTHERS =
      Map.of(9, "Deflate64", 93, "Zstandard", 95, "XZ", 98, "PPMd");

  /** The first such entry; none if there is none, or no table of contents where it should be. */
  static Optional<ForeignEntry> in(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer end =
          read(channel, channel.size() - TABLE_END_SIZE - LONGEST_COMMENT, channel.size());
      for (int at = end.limit() - TABLE_END_SIZE; at >= 0; at--) {
        if (end.getInt(at) == TABLE_END) {
          long start = Integer.toUnsignedLong(end.getInt(at + 16));
          long length = Integer.toUnsignedLong(end.getInt(at + 12));
          return start + length > channel.size() || length > LONGEST_TABLE
              ? Optional.empty()
              : firstIn(read(channel, start, start + length));
        }
      }
      return Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, long to) throws IOException {
    long start = Math.max(0, from);
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - start)).order(ByteOrder.LITTLE_ENDIAN);
    int count = 0;
    while (bytes.hasRemaining() && count >= 0) {
      count = channel.read(bytes, start + bytes.position());
    }
    return bytes.flip();
  }

  private static Optional<ForeignEntry> firstIn(ByteBuffer table) {
    int at = 0;
    while (at + ENTRY_SIZE <= table.limit() && table.getInt(at) == ENTRY) {
      boolean encrypted = (table.getShort(at + 8) & 1) != 0;
      int method = table.getShort(at + 10) & 0xFFFF;
      int nameLength = table.getShort(at + 28) & 0xFFFF;
      if (encrypted || method != STORED && method != DEFLATED) {
        int length = Math.min(nameLength, table.limit() - at - ENTRY_SIZE);
        String name = new String(table.array(), at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
        return Optional.of(encrypted ? encrypted(name) : compressed(name, method));
      }
      int more = (table.getShort(at + 30) & 0xFFFF) + (table.getShort(at + 32) & 0xFFFF);
      at += ENTRY_SIZE + nameLength + more;
    }
    return Optional.empty();
  }

  private static ForeignEntry encrypted(String name) {
    return new ForeignEntry(
        name, "an encrypted entry", "Unpack the file with its password, and save the arrays again");
  }

  private static ForeignEntry compressed(String name, int method) {
    String python = OF_PYTHON.get(method);
    return new ForeignEntry(
        name,
        "data compressed with "
            + (python == null ? OTHERS.getOrDefault(method, "an unknown method") : python)
            + " (method "
            + method
            + ")",
        python == null
            ? "Unpack the file with the program that made it, and save the arrays again"
            : "In Python, save it again: np.savez_compressed('new.npz', **np.load('old.npz'))");
  }
}
