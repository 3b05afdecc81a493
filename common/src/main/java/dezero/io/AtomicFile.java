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
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. Whoever
 * kills the program in between finds the old file, and beside it {@code .dezero-….tmp}.
 */
final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What is to be written. */
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
              + "); what was there before is untouched. Choose a place where files may be created,"
              + " or make room",
          e);
    }
  }

  /** The file itself, not a link to it: a link stays a link. */
  private static Path target(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("a folder of that name is there already");
    }
    return target;
  }

  private static void writeNew(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true); // or a power cut could leave the new name with half the bytes
    }
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName();
    return type.equals("IOException") ? e.getMessage() : type + ": " + e.getMessage();
  }
}
