package dezero.course;

import dezero.grading.Task;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./dezero hint 28 2}: the next hint for a task, each more direct than the one before. */
@Command(
    name = "hint",
    description = "Gives the next hint for a task; each says a little more.",
    mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "STEP",
      hideParamSyntax = true,
      description = "The step's number or name.")
  private String step;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TASK",
      hideParamSyntax = true,
      description = "The task's number, 1 unless given.")
  private int number = 1;

  HintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = StepTasks.of(surroundings, step);
    var task = find(tasks, tasks.graded().tasks());
    surroundings.out().println(next(tasks, task));
    return 0;
  }

  /** The next hint for the task, and remembers that it was given. */
  static String next(StepTasks tasks, Task task) {
    var log = HintLog.of(tasks.course());
    int given = Math.min(log.given(tasks.step(), task), task.hints().size() - 1);
    log.giveOne(tasks.step(), task);
    return "Step %d, task %d, hint %d of %d:%n%n%s"
        .formatted(
            tasks.step().number(),
            task.number(),
            given + 1,
            task.hints().size(),
            String.join(System.lineSeparator(), Wrapped.lines(task.hints().get(given), 2)));
  }

  private Task find(StepTasks tasks, List<Task> all) {
    return all.stream()
        .filter(task -> task.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandError(
                    "Step %d has no task %d: its tasks are 1 to %d."
                        .formatted(tasks.step().number(), number, all.size())));
  }
}
