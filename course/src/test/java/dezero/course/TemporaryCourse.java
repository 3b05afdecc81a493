package dezero.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of a few empty steps in a temporary folder, and what the command prints there. */
final class TemporaryCourse {
  final Path root;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  TemporaryCourse(Path root) throws IOException {
    this.root = root;
    write("pom.xml", "<project><version>1.2.3</version></project>");
  }

  TemporaryCourse withStep(String folder, String title) throws IOException {
    write(folder + "/pom.xml", "<project/>");
    write(folder + "/README.md", "# " + title + "\n\nText.\n");
    return this;
  }

  Path write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Course course() throws IOException {
    return Course.in(root);
  }

  /** Runs the command as if it were typed in the course's folder. */
  int dezero(String... args) {
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

  String out() {
    return text(out);
  }

  String err() {
    return text(err);
  }

  /** With the line ends that the tests have, on every system. */
  static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
