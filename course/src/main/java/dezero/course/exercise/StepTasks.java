package dezero.course.exercise;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.course.build.Build;
import dezero.course.build.MavenModule;
import dezero.course.progress.CheckLog;
import dezero.grading.GradedStep;
import dezero.grading.Grader;
import dezero.grading.GradingException;
import dezero.grading.Report;
import dezero.grading.Submission;
import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The exercises of a step, compiled when needed. */
public record StepTasks(Surroundings surroundings, Course course, Step step) {
  private static final Pattern PLACED_ERROR = Pattern.compile("^\\[ERROR] .+:\\[\\d+,\\d+] ");

  public static StepTasks of(Surroundings surroundings, String asked) throws IOException {
    var course = Course.in(surroundings.root());
    return new StepTasks(surroundings, course, course.find(asked));
  }

  /** The folder of the learner's files. */
  public Path folder() {
    return new ExerciseFiles(step).folder();
  }

  /**
   * The step with its tasks, ready to be graded.
   *
   * @throws CommandError if it has no exercises yet
   */
  public GradedStep graded() throws IOException {
    requireExercises();
    var module = module();
    if (!module.isUpToDateWithTasks()) {
      build(module);
    }
    // The learner's code may use what the step uses, but not the step itself. A step that uses
    // nothing has its own engine, and that is what the learner builds on.
    var classPath = module.classPath();
    var isOnItsOwn = classPath.size() == 1;
    return GradedStep.of(
        step.folder(), isOnItsOwn ? classPath : classPath.subList(1, classPath.size()));
  }

  /** Grades the learner's files as they are now, and logs the result. */
  public Report check(GradedStep graded, long seed) throws IOException {
    var limits = surroundings.limits();
    var submission = Submission.read(folder(), graded.files(), limits);
    var report = new Grader(limits).grade(graded, submission, seed);
    CheckLog.of(course).add(surroundings, step, submission, report);
    return report;
  }

  /** A random seed, short enough to type. */
  public static long freshSeed() {
    return new SecureRandom().nextInt(1_000_000);
  }

  /**
   * The task with that number.
   *
   * @throws CommandError if there is none
   */
  public Task task(List<Task> all, int number) {
    return all.stream()
        .filter(task -> task.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandError(
                    "Step %d has no task %d: its tasks are 1 to %d."
                        .formatted(step.number(), number, all.size())));
  }

  /**
   * Requires the step to have exercises.
   *
   * @throws CommandError if the step has no exercises yet
   */
  void requireExercises() {
    if (!hasExercises()) {
      throw new CommandError(
          "Step %d has no graded exercises yet. Those that have: %s."
              .formatted(step.number(), withExercises()));
    }
  }

  private void build(MavenModule module) throws IOException {
    surroundings
        .err()
        .println(
            Wrapped.forTerminal(
                "Preparing the exercises of step "
                    + step.number()
                    + " (once, and usually within 20 seconds)."));
    var build = module.buildWithTasks();
    if (!build.succeeded()) {
      throw notCompiled(build);
    }
  }

  private GradingException notCompiled(Build build) {
    var errors =
        build
            .output()
            .lines()
            .takeWhile(
                line -> !line.equals("[INFO] BUILD FAILURE")) // the messages are repeated below
            .filter(line -> PLACED_ERROR.matcher(line).find())
            .toList();
    return errors.isEmpty()
        ? new GradingException(
            "The exercises of step %d could not be compiled.\n%s\n\n%s"
                .formatted(step.number(), build.output().strip(), build.advice()))
        : new GradingException(
            "The exercises of step %d do not compile:\n%s"
                .formatted(step.number(), String.join("\n", errors)));
  }

  /** A line for each file that {@link #graded()} reads. Empty if it would have to compile first. */
  public String madeFrom() throws IOException {
    var module = module();
    return module.isUpToDateWithTasks() ? module.fingerprint() + module.tasksFingerprint() : "";
  }

  /** Whether the step has exercises. */
  public boolean hasExercises() {
    return new ExerciseFiles(step).hasTasks();
  }

  /** The next step that has exercises. */
  public Optional<StepTasks> next() {
    return course.steps().stream()
        .filter(other -> other.number() > step.number())
        .map(other -> new StepTasks(surroundings, course, other))
        .filter(StepTasks::hasExercises)
        .findFirst();
  }

  private MavenModule module() {
    return new MavenModule(course.root(), step.folder().getFileName().toString());
  }

  private String withExercises() {
    var numbers = new ArrayList<String>();
    for (var other : course.steps()) {
      if (new StepTasks(surroundings, course, other).hasExercises()) {
        numbers.add(String.valueOf(other.number()));
      }
    }
    return numbers.isEmpty() ? "none" : String.join(", ", numbers);
  }
}
