package dezero.course;

import dezero.course.command.Dezero;
import dezero.grading.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A course of a few empty steps in a temporary folder, and what the command prints there. */
public final class TemporaryCourse {
  /** For what comes to an end by itself, as all that is graded here does. */
  public static final Limits PATIENT =
      Limits.DEFAULT
          .compiling(Duration.ofMinutes(10))
          .task(Duration.ofMinutes(10))
          .step(Duration.ofHours(2));

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
    return dezero(
        root,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  /** The same, in the course of that folder. What it grades has all the time of a busy machine. */
  public static int dezero(Path root, PrintStream out, PrintStream err, String... args) {
    return Dezero.run(new Surroundings(root, root, "./dezero", out, err, PATIENT), args);
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
