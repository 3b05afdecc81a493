package dezero.grading;

import java.util.List;

/**
 * What came of a step: exactly one entry for each declared task.
 *
 * @param refused what was in the submission but not used, with the reason
 * @param seed grading again with it gives the same inputs
 */
public record Report(
    String step, long seed, Sandbox sandbox, List<String> refused, List<TaskReport> tasks) {
  public Report {
    refused = List.copyOf(refused);
    tasks = List.copyOf(tasks);
    if (tasks.isEmpty()) {
      throw new GradingException(step + ": no task was executed");
    }
  }

  /** Whether the step counts as done: its core task has passed. */
  public boolean isDone() {
    return tasks.stream().anyMatch(task -> task.task().isCore() && task.hasPassed());
  }

  /** Whether every task has passed. */
  public boolean hasPassed() {
    return tasks.stream().allMatch(TaskReport::hasPassed);
  }

  public int points() {
    return tasks.stream().mapToInt(TaskReport::points).sum();
  }

  public int pointsPossible() {
    return tasks.stream().mapToInt(task -> task.task().points()).sum();
  }
}
