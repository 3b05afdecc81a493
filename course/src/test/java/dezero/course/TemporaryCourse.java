package dezero.course;

import dezero.course.command.Dezero;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of a few empty steps in a temporary folder, and what the command prints there. */
public final class TemporaryCourse {
  public final Path root;
  public final ByteArrayOutputStream out = new ByteArrayOutputStream();
  public final ByteArrayOutputStream err = new ByteArrayOutputStream();

  public TemporaryCourse(Path root) throws IOException {
    this.root = root;
    write("pom.xml", "<project><version>1.2.3</version></project>");
  }

  public TemporaryCourse withStep(String folder, String title) throws IOException {
    write(folder + "/pom.xml", "<project/>");
    write(folder + "/README.md", "# " + title + "\n\nText.\n");
    return this;
  }

  public Path write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  public Course course() throws IOException {
    return Course.in(root);
  }

  /** Runs the command as if it were typed in the course's folder. */
  public int dezero(String... args) {
    out.reset();
    err.reset();
    var surroundings =
        new Surroundings(
            root,
            root,
            "./dezero",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Dezero.run(surroundings, args);
  }

  public String out() {
    return text(out);
  }

  public String err() {
    return text(err);
  }

  /** With the line ends that the tests have, on every system. */
  public static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
