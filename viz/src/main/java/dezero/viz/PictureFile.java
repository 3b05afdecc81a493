package dezero.viz;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file completely or not at all: to a temporary file beside it, which is then moved into
 * place.
 */
final class PictureFile {

  private PictureFile() {}

  static void write(Path file, byte[] content) {
    try {
      Path target = file.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new IOException("a folder with that name already exists");
      }
      Files.createDirectories(target.getParent());
      writeBesideAndMove(target, content);
    } catch (IOException e) {
      throw new PictureException(
          "cannot write the picture %s (%s); expected a place where files may be created; choose another path or remove what is in the way"
              .formatted(file, reason(e)),
          e);
    }
  }

  private static void writeBesideAndMove(Path target, byte[] content) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(beside, content, StandardOpenOption.CREATE_NEW);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName();
    return type.equals("IOException") ? e.getMessage() : type + ": " + e.getMessage();
  }
}
