package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.Surroundings;
import dezero.course.exercise.ReportPrinter;
import dezero.course.exercise.StepTasks;
import dezero.course.progress.RunLog;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./dezero check 28}: how far the learner's files are. */
@Command(
    name = "check",
    description = "Tries your exercises of a step, and says which tasks are done.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int A_TASK_FAILED = 1;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "[STEP]",
      arity = "0..1",
      hideParamSyntax = true,
      description = "The step's number or name; the one you last ran, unless given.")
  private String step;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws the inputs of an earlier check again.")
  private Long seed;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = StepTasks.of(surroundings, step == null ? lastStep(surroundings, "check") : step);
    var graded = tasks.graded();
    var report = tasks.check(graded, seed == null ? StepTasks.freshSeed() : seed);
    new ReportPrinter(surroundings, tasks).print(report);
    return report.hasPassed() ? 0 : A_TASK_FAILED;
  }

  /** The step that was run last. */
  static String lastStep(Surroundings surroundings, String command) throws IOException {
    return RunLog.of(Course.in(surroundings.root()))
        .last()
        .map(last -> String.valueOf(last.number()))
        .orElseThrow(() -> CommandError.needsStep(command, surroundings));
  }
}
