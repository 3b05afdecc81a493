package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a step's exercises.
 *
 * @param folder the step's
 * @param classPath what its learners' code may use
 */
record StepExercises(Path folder, List<Path> classPath) {
  /** Those of every step that has some, as Maven has built what they use. */
  static List<StepExercises> all() throws IOException {
    List<StepExercises> all = new ArrayList<>();
    for (Path folder : Checkout.stepFolders()) {
      if (Files.isDirectory(folder.resolve("src/grade/java"))) {
        all.add(new StepExercises(folder, new Demo(folder).uses()));
      }
    }
    return all;
  }

  /** {@code step28}: the package. */
  String name() {
    return folder.getFileName().toString().substring(0, "stepNN".length());
  }

  /** The tasks, which only the grader's own process loads. */
  List<Path> tasks() throws IOException {
    return javaFiles("grade", "probe");
  }

  /** The stubs or the solutions, and the probes that call them. */
  List<Path> withProbes(String kind) throws IOException {
    List<Path> files = new ArrayList<>(javaFiles(kind, ""));
    files.addAll(javaFiles("grade", "grade"));
    return files;
  }

  private List<Path> javaFiles(String kind, String butNotOfPackage) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("src").resolve(kind).resolve("java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().getFileName().toString().equals(butNotOfPackage))
          .sorted()
          .toList();
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
