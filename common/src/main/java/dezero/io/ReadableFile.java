package dezero.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Checks a path before its file is read. */
final class ReadableFile {

  private ReadableFile() {}

  static void require(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(
          file.toString(),
          null,
          "there is no such file; check the path, which starts from "
              + Path.of("").toAbsolutePath());
    }
    if (!Files.isRegularFile(file)) {
      throw new FormatException(
          file.toString(),
          Files.isDirectory(file) ? "a folder" : "something that is not a regular file",
          "a file",
          "Name a file in it, or read from an InputStream");
    }
  }
}
