package dezero.viz;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where the demos write their pictures. */
public final class Pictures {
  private static final String FOLDER = "pictures";
  private static final String COURSE_FILE = "jbang-catalog.json";
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

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
   * Writes a demo's picture under this name, and prints where it is. If this machine cannot draw or
   * store it, prints why instead, and goes on: a demo's numbers are right without its pictures.
   *
   * @param writing writes the picture to a path, such as {@code chart::write}
   */
  public static void save(String name, UnaryOperator<Path> writing) {
    save(path(name), writing, System.out, System.err, REPORTED);
  }

  /** Reports a reason once: without fonts, no picture of a demo can be drawn. */
  static void save(
      Path file,
      UnaryOperator<Path> writing,
      PrintStream out,
      PrintStream err,
      Set<String> reported) {
    try {
      out.println("picture: " + show(writing.apply(file)));
    } catch (PictureException e) {
      if (reported.add(e.getMessage())) {
        err.println(e.getMessage());
      }
    }
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
