package dezero.course;

import dezero.grading.Limits;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where the command was started, where it prints, and what it lets a submission use.
 *
 * @param root the course's folder
 * @param folder the user's working folder
 * @param command what the user typed to get here, {@code ./dezero} or {@code ../dezero}
 */
public record Surroundings(
    Path root, Path folder, String command, PrintStream out, PrintStream err, Limits limits) {
  public Surroundings(Path root, Path folder, String command, PrintStream out, PrintStream err) {
    this(root, folder, command, out, err, Limits.DEFAULT);
  }

  public static Surroundings ofThisProcess() {
    return new Surroundings(
        Path.of(System.getProperty("dezero.root")).toAbsolutePath().normalize(),
        Path.of("").toAbsolutePath(),
        System.getProperty("dezero.command"),
        System.out,
        System.err);
  }

  /** A file of the course, as the user would name it. */
  public String show(Path file) {
    return (folder.startsWith(root) ? folder.relativize(file) : file).toString();
  }
}
