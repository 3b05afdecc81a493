package dezero.course.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note that the files in a folder were made from certain sources. It lists them, and is void as
 * soon as one is gone: Maven may be killed in the middle of its work, and anything may be deleted
 * by hand. Files that an IDE adds or compiles again are as good.
 */
record Stamp(Path note, Path folder) {
  private static final String MADE = "\nmade:\n";

  boolean exists() {
    return Files.exists(note);
  }

  /** Whether the files were made from these sources, and are all there. */
  boolean vouchesFor(String sources) throws IOException {
    var parts = text().split(MADE, 2);
    return parts.length == 2
        && parts[0].equals(sources)
        && parts[1].lines().allMatch(name -> folder.resolve(name).toFile().length() > 0);
  }

  void write(String sources) throws IOException {
    var text = new StringBuilder(sources).append(MADE);
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> text.append(folder.relativize(file)).append('\n'));
      }
    }
    Files.write(note, text.toString().getBytes(UTF_8));
  }

  /** Makes it void until it is written again. */
  void revoke() throws IOException {
    Files.writeString(note, "being compiled");
  }

  /**
   * All of the note, or nothing. Bytes that are not UTF-8 are replaced, so that such a file differs
   * from all that we write.
   */
  String text() throws IOException {
    return exists() ? new String(Files.readAllBytes(note), UTF_8) : "";
  }
}
