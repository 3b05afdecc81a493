package dezero.viz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where the demos write their pictures. */
public final class Pictures {
  private static final String FOLDER = "pictures";
  private static final String COURSE_FILE = "jbang-catalog.json";

  private Pictures() {}

  /**
   * The system property {@code dezero.pictures}, else the environment variable {@code
   * DEZERO_PICTURES}, else {@code pictures} in the course's folder if the current folder is inside
   * it, else {@code pictures} in the current folder.
   */
  public static Path folder() {
    return folder(System.getProperty("dezero.pictures"), System::getenv, currentFolder());
  }

  static Path folder(String property, UnaryOperator<String> environment, Path current) {
    return Stream.of(property, environment.apply("DEZERO_PICTURES"))
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(current::resolve)
        .orElseGet(() -> courseFolder(current).resolve(FOLDER));
  }

  /** The file with this name in {@link #folder()}. */
  public static Path path(String name) {
    return folder().resolve(name);
  }

  /**
   * The path as a demo prints it: relative to the current folder if it is inside, with forward
   * slashes.
   */
  public static String show(Path file) {
    return show(file, currentFolder());
  }

  static String show(Path file, Path current) {
    Path absolute = current.resolve(file).normalize();
    Path shown = absolute.startsWith(current) ? current.relativize(absolute) : absolute;
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }

  private static Path courseFolder(Path current) {
    return Stream.iterate(current, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(COURSE_FILE)))
        .findFirst()
        .orElse(current);
  }

  private static Path currentFolder() {
    return Path.of("").toAbsolutePath().normalize();
  }
}
