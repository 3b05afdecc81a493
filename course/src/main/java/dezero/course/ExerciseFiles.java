package dezero.course;

import dezero.grading.Limits;
import dezero.grading.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a step's exercises are: as handed out, as the learner has them, and solved. */
public record ExerciseFiles(Step step) {
  /** The learner's place to try things, which is no part of the exercises. */
  public static final String TRY = Submission.TRY;

  /** The folder of the learner's files. */
  public Path folder() {
    return javaFolder("exercise");
  }

  /** The folder of the files as handed out, which only authors change. */
  public Path stubs() {
    return javaFolder("stub");
  }

  public Path solutions() {
    return javaFolder("solution");
  }

  /**
   * Copies of what the learner had before a reset, outside of the sources so that nothing compiles
   * them.
   */
  public Path kept() {
    return step.folder().resolve("src/exercise/kept");
  }

  /** The grader's side: the tasks, and what calls the learner's code. */
  public Path tasks() {
    return step.folder().resolve("src/grade/java");
  }

  /** Whether there is anything to grade. */
  public boolean hasTasks() {
    return Files.isDirectory(tasks());
  }

  /** The names of the files to hand in, sorted; none where a step has no exercises. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(stubs())) {
      return List.of();
    }
    try (Stream<Path> stubs = Files.list(stubs())) {
      return stubs
          .map(stub -> stub.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals(TRY))
          .sorted()
          .toList();
    }
  }

  /** The learner's files as they are now. */
  public Submission now() throws IOException {
    return Submission.read(folder(), names(), Limits.DEFAULT);
  }

  /** Whether the learner has changed anything. */
  public boolean areTouched() throws IOException {
    for (String name : names()) {
      Path file = folder().resolve(name);
      if (!Files.isRegularFile(file) || Files.mismatch(file, stubs().resolve(name)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Path javaFolder(String kind) {
    return step.folder().resolve("src/" + kind + "/java/step" + step.twoDigits() + "/exercise");
  }
}
