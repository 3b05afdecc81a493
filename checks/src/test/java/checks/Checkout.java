package checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The folder that holds the whole course, wherever the tests were started from. */
final class Checkout {
  /** What marks the top folder: no other folder has a file of this name. */
  static final String CATALOG = "jbang-catalog.json";

  private static final Pattern STEP_FOLDER = Pattern.compile("step\\d\\d-.+");

  private Checkout() {}

  /** The nearest folder, from the working folder upwards, with a {@value #CATALOG}. */
  static Path root() {
    var start = Path.of("").toAbsolutePath();
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(CATALOG))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "no " + CATALOG + " in " + start + " or above: run the tests inside the checkout");
  }

  /** The chapters' folders, in their order. */
  static List<Path> stepFolders() {
    try (var folders = Files.list(root())) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> STEP_FOLDER.matcher(folder.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
