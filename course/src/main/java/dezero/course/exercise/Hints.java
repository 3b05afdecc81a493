package dezero.course.exercise;

import dezero.course.Wrapped;
import dezero.course.progress.CheckLog;
import dezero.course.progress.HintLog;
import dezero.grading.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hints for a step's tasks, each more direct than the one before. */
public record Hints(StepTasks tasks) {
  /** Said when every task is done. */
  public static final String NONE_LEFT = "All tasks are done: there is nothing left to hint at.";

  /** Returns the next hint for the task, and logs it as given. */
  public String next(Task task) {
    var log = HintLog.of(tasks.course());
    int given = Math.min(log.given(tasks.step(), task), task.hints().size() - 1);
    log.giveOne(tasks.step(), task);
    return shown(task, given);
  }

  /** All hints that were given for the task. */
  public String given(Task task) {
    int given = Math.min(HintLog.of(tasks.course()).given(tasks.step(), task), task.hints().size());
    if (given == 0) {
      return "No hint was given for task %d yet: %s hint %d %d gives the first."
          .formatted(
              task.number(), tasks.surroundings().command(), tasks.step().number(), task.number());
    }
    return IntStream.range(0, given)
        .mapToObj(hint -> shown(task, hint))
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }

  private String shown(Task task, int hint) {
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

  /** The first task that the last check did not pass; empty if all are done. */
  public Optional<Task> firstToDo(List<Task> all) throws IOException {
    var passed = CheckLog.of(tasks.course()).passedLast(tasks.step());
    return all.stream().filter(task -> !passed.contains(task.number())).findFirst();
  }
}
