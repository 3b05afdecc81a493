package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.exercise.ReportPrinter;
import dezero.course.exercise.StepTasks;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dezero check 28}: how far the learner's files are. */
@Command(
    name = "check",
    description = "Tries your exercises of a step, and says which tasks are done.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int A_TASK_FAILED = 1;

  private final Surroundings surroundings;

  @Mixin private StepOrLast step;

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
    var tasks = step.tasks(surroundings);
    var graded = tasks.graded();
    var report = tasks.check(graded, seed == null ? StepTasks.freshSeed() : seed);
    new ReportPrinter(surroundings, tasks).print(report);
    return report.hasPassed() ? 0 : A_TASK_FAILED;
  }
}
