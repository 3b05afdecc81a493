package step23;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts that the tests compare with what happens. */
final class Lesson {
  static final String README = "README.md";

  /** The page with the ways to use the library outside of the course. */
  static final String TAKE_HOME = "../docs/take-it-home.md";

  private Lesson() {}

  /** The lines of the page's first block that begins with this line. */
  static List<String> block(String page, String language, String firstLine) throws IOException {
    var beginning = "```" + language + "\n" + firstLine;
    var text = read(page);
    int start = text.indexOf(beginning);
    int end = text.indexOf("\n```", start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException(page + " has no block that begins\n" + beginning);
    }
    return text.substring(start, end).lines().skip(1).toList();
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
