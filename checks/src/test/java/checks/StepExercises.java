package checks;

import dezero.course.ExerciseFiles;
import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a step's exercises.
 *
 * @param classPath what its learners' code may use
 */
record StepExercises(Step step, List<Path> classPath) {
  /** Those of every step that has some, as Maven has built what they use. */
  static List<StepExercises> all() throws IOException {
    List<StepExercises> all = new ArrayList<>();
    for (Step step : Checkout.steps()) {
      if (new ExerciseFiles(step).hasTasks()) {
        List<Path> uses = new Demo(step).uses();
        all.add(new StepExercises(step, uses.isEmpty() ? engines() : uses));
      }
    }
    return all;
  }

  /**
   * A step that uses nothing has its own engine, which its learners' code may use. All of these
   * steps are compiled together, and so with the engines of all.
   */
  private static List<Path> engines() throws IOException {
    List<Path> engines = new ArrayList<>();
    for (Demo demo : Demo.all()) {
      if (demo.modules().isEmpty()) {
        engines.add(demo.step().folder().resolve("target/classes"));
      }
    }
    return engines;
  }

  /** {@code step28}: the package. */
  String name() {
    return "step" + step.twoDigits();
  }

  Path folder() {
    return step.folder();
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
    try (Stream<Path> files = Files.walk(folder().resolve("src").resolve(kind).resolve("java"))) {
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
