package checks;

import dezero.course.Course;
import dezero.course.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds the whole course, wherever the tests were started from. */
final class Checkout {
  /** What marks the top folder: no other folder has a file of this name. */
  static final String CATALOG = "jbang-catalog.json";

  private static final Path LEARNERS = Path.of("src", "exercise");
  private static final Path STUBS = Path.of("src", "stub");

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

  /** The steps that are written, in their order. */
  static List<Step> steps() {
    try {
      return Course.in(root()).steps();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Their folders. */
  static List<Path> stepFolders() {
    return steps().stream().map(Step::folder).toList();
  }

  /** Whether the path is a learner's: whatever is in there, the course is as it was. */
  static boolean isLearners(Path path) {
    var inside = inside(path);
    return inside.getNameCount() > 2 && inside.subpath(1, 3).equals(LEARNERS);
  }

  /** Of a learner's file what was handed out; any other path as it is. */
  static Path asHandedOut(Path path) {
    if (!isLearners(path)) {
      return path;
    }
    var inside = inside(path);
    var stubs = root().resolve(inside.getName(0)).resolve(STUBS);
    return inside.getNameCount() == 3
        ? stubs
        : stubs.resolve(inside.subpath(3, inside.getNameCount()));
  }

  private static Path inside(Path path) {
    return root().relativize(path.toAbsolutePath().normalize());
  }
}
