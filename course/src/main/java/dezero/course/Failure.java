package dezero.course;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read or written, in words: Java's messages are often a path only. */
public final class Failure {
  private Failure() {}

  /** "no permission for step28-rosenbrock/src", for instance. */
  public static String of(IOException thrown, Surroundings surroundings) {
    if (!(thrown instanceof FileSystemException failed) || failed.getFile() == null) {
      return String.valueOf(thrown.getMessage());
    }
    // If a copy or a move failed, the other file is the target.
    var path = failed.getOtherFile() == null ? failed.getFile() : failed.getOtherFile();
    var file = surroundings.show(Path.of(path));
    if (thrown instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (thrown instanceof NoSuchFileException) {
      return file + " is not there";
    }
    if (thrown instanceof FileAlreadyExistsException) {
      return file + " is in the way";
    }
    if (thrown instanceof AtomicMoveNotSupportedException) {
      return file + " is on another file system";
    }
    return file + ": " + failed.getReason();
  }
}
