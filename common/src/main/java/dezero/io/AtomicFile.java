package dezero.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file completely or not at all: to a temporary file beside it, which then replaces it. If
 * the program is killed in between, the old file remains, with {@code .dezero-….tmp} beside it.
 */
final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** Writes the contents of a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path file, Content content) throws IOException {
    try {
      Path target = target(file);
      Path folder = target.getParent();
      if (!Files.isDirectory(folder)) { // createDirectories refuses a link to a folder
        Files.createDirectories(folder);
      }
      Path beside = folder.resolve(".dezero-" + UUID.randomUUID() + ".tmp");
      try {
        writeNew(beside, content);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new IOException(
          "cannot save "
              + file
              + " ("
              + reason(e)
              + "); the old file, if any, is unchanged. Choose a folder where files may be created,"
              + " or free some space",
          e);
    }
  }

  /** The file that a link leads to, so that the link is kept. */
  private static Path target(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("a folder with that name already exists");
    }
    return target;
  }

  private static void writeNew(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true); // or a power failure could leave a truncated file under the new name
    }
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName();
    return type.equals("IOException") ? e.getMessage() : type + ": " + e.getMessage();
  }
}
