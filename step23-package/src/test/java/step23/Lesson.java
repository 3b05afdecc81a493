package step23;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts that the tests compare with what happens. */
final class Lesson {
  private Lesson() {}

  /** The lines of the README's first block that begins with this line. */
  static List<String> block(String language, String firstLine) throws IOException {
    var beginning = "```" + language + "\n" + firstLine;
    var readme = read("README.md");
    int start = readme.indexOf(beginning);
    int end = readme.indexOf("\n```", start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException("README.md has no block that begins\n" + beginning);
    }
    return readme.substring(start, end).lines().skip(1).toList();
  }

  /** A file of this step, its lines ended by newlines alone. */
  static String read(String file) throws IOException {
    return Files.readString(Path.of(file)).replace("\r\n", "\n");
  }

  /** What the Python original prints. */
  static List<String> golden() throws IOException {
    return read("src/test/resources/golden/step23.txt").lines().toList();
  }
}
