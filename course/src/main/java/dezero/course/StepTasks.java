package dezero.course;

import dezero.course.Start.MavenModule;
import dezero.grading.GradedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The exercises of a step, compiled where that is needed. */
record StepTasks(Surroundings surroundings, Course course, Step step) {
  static StepTasks of(Surroundings surroundings, String asked) throws IOException {
    var course = Course.in(surroundings.root());
    return new StepTasks(surroundings, course, course.find(asked));
  }

  /** The learner's files. */
  Path folder() {
    return new ExerciseFiles(step).folder();
  }

  /**
   * The step with its tasks, ready to be graded.
   *
   * @throws CommandError if it has no exercises yet
   */
  GradedStep graded() throws IOException {
    requireExercises();
    var module = new MavenModule(course.root(), step.folder().getFileName().toString());
    if (!module.isUpToDate() || !Files.exists(stamp()) || !text(stamp()).equals(fingerprint())) {
      build(module);
    }
    // The learner's code may use what the step uses, but not the step itself.
    var classPath = module.classPath();
    return GradedStep.of(step.folder(), classPath.subList(1, classPath.size()));
  }

  /**
   * Looks whether there are any.
   *
   * @throws CommandError if the step has no exercises yet
   */
  void requireExercises() {
    if (!Files.isDirectory(sources())) {
      throw new CommandError(
          "Step %d has no graded exercises yet. Those that have: %s."
              .formatted(step.number(), withExercises()));
    }
  }

  private void build(MavenModule module) throws IOException {
    surroundings.err().println("Preparing the exercises of step " + step.number() + " (once).");
    var fingerprint = fingerprint();
    var build = module.buildWithTasks();
    if (!build.succeeded()) {
      throw new IllegalStateException("Maven could not compile them.\n" + build.output().strip());
    }
    Files.writeString(stamp(), fingerprint);
  }

  private String withExercises() {
    var numbers = new ArrayList<String>();
    for (var other : course.steps()) {
      if (Files.isDirectory(new StepTasks(surroundings, course, other).sources())) {
        numbers.add(String.valueOf(other.number()));
      }
    }
    return numbers.isEmpty() ? "none" : String.join(", ", numbers);
  }

  private Path sources() {
    return new ExerciseFiles(step).tasks();
  }

  /** The fingerprint of the last build. */
  Path stamp() {
    return step.folder().resolve("target/dezero-tasks.txt");
  }

  /** What the tasks are made from. */
  String fingerprint() {
    List<String> lines = new ArrayList<>();
    MavenModule.addFiles(sources().toFile(), lines);
    Collections.sort(lines);
    return String.join("\n", lines);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
