package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.course.exercise.StepTasks;
import dezero.course.progress.CheckLog;
import dezero.course.progress.HintLog;
import dezero.grading.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./dezero hint 28 2}: the next hint for a task, each more direct than the one before. */
@Command(
    name = "hint",
    description = "Gives the next hint for a task; each says a little more.",
    mixinStandardHelpOptions = true)
public final class HintCommand implements Callable<Integer> {
  /** Where there is no task to hint at. */
  public static final String NONE_LEFT = "All tasks are done: there is nothing left to hint at.";

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STEP",
      hideParamSyntax = true,
      description = "The step's number or name.")
  private String step;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "[TASK]",
      hideParamSyntax = true,
      description = "The task's number; the first that is not done, unless given.")
  private Integer number;

  @Option(names = "--again", description = "Shows the hints once more that you were given.")
  private boolean again;

  HintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = StepTasks.required(surroundings, "hint", step);
    var all = tasks.graded().tasks();
    var task = number == null ? firstToDo(tasks, all) : Optional.of(tasks.task(all, number));
    surroundings
        .out()
        .println(task.map(one -> again ? given(tasks, one) : next(tasks, one)).orElse(NONE_LEFT));
    return 0;
  }

  /** The next hint for the task, and remembers that it was given. */
  public static String next(StepTasks tasks, Task task) {
    var log = HintLog.of(tasks.course());
    int given = Math.min(log.given(tasks.step(), task), task.hints().size() - 1);
    log.giveOne(tasks.step(), task);
    return shown(tasks, task, given);
  }

  /** All hints that were given for the task. */
  private static String given(StepTasks tasks, Task task) {
    int given = Math.min(HintLog.of(tasks.course()).given(tasks.step(), task), task.hints().size());
    if (given == 0) {
      return "No hint was given for task %d yet: %s hint %d %d gives the first."
          .formatted(
              task.number(), tasks.surroundings().command(), tasks.step().number(), task.number());
    }
    return IntStream.range(0, given)
        .mapToObj(hint -> shown(tasks, task, hint))
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }

  private static String shown(StepTasks tasks, Task task, int hint) {
    int step = tasks.step().number();
    int count = task.hints().size();
    var lines = new ArrayList<String>();
    lines.add("Step %d, task %d, hint %d of %d:".formatted(step, task.number(), hint + 1, count));
    lines.add("");
    lines.addAll(Wrapped.lines(task.hints().get(hint), 2));
    if (hint == count - 1) {
      lines.add("");
      lines.add("That is the last hint. If you would rather see how we did it:");
      lines.add(
          "  %s solution %d %d --give-up"
              .formatted(tasks.surroundings().command(), step, task.number()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** Of the tasks that the last check knows of; none if all are done. */
  private static Optional<Task> firstToDo(StepTasks tasks, List<Task> all) throws IOException {
    var passed = CheckLog.of(tasks.course()).passedLast(tasks.step());
    return all.stream().filter(task -> !passed.contains(task.number())).findFirst();
  }
}
