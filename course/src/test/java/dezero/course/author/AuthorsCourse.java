package dezero.course.author;

import dezero.course.TemporaryCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A course of two steps, with all that the commands for authors read and write. */
final class AuthorsCourse {
  /** Maven runs the tests in the folder of the module. */
  private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

  final TemporaryCourse course;
  final Path root;

  AuthorsCourse(Path root) throws IOException {
    this.root = root;
    course =
        new TemporaryCourse(root)
            .withStep("step01-variable", "Step 01: A box")
            .withStep("step28-rosenbrock", "Step 28: Down into Rosenbrock's `valley`");
    course.write("step28-rosenbrock/src/grade/java/Tasks.java", "");
    course.write("docs/plan.txt", Files.readString(CHECKOUT.resolve("docs/plan.txt")));
    write(
        "pom.xml",
        "<project><version>1.2.3</version><modules>\n    <module>common</module>\n    ",
        "    ",
        "    <module>checks</module>\n</modules></project>\n");
    write("checks/pom.xml", "<project><dependencies>\n    ", "    ", "</dependencies></project>\n");
    write("README.md", "# The course\n\n", "", "\nThe end.\n");
    course.write("jbang-catalog.json", "{\"aliases\": {}}");
    course.write(".github/classroom/autograding.json", "{\"tests\": []}");
    copy(CHECKOUT.resolve("course/src/skeleton"), root.resolve("course/src/skeleton"));
    new Index(root).write();
  }

  private void write(String path, String before, String indent, String after) throws IOException {
    course.write(path, before + Marks.BEGIN + "\n" + indent + Marks.END + "\n" + after);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.createDirectories(to.resolve(from.relativize(path).toString()).getParent());
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  int index() {
    return course.dezero("index");
  }

  String text(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  void write(String path, String text) throws IOException {
    course.write(path, text);
  }

  void replace(String path, String old, String by) throws IOException {
    write(path, text(path).replace(old, by));
  }

  /** The text of every file, by its path. */
  Map<String, String> everything() throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
