package dezero.course.grade;

import java.util.List;

/**
 * The verdicts on a step's tasks, one for each that is declared.
 *
 * @param number 28
 * @param title of the step
 * @param sandbox what confined the learner's code; empty when none of it was run
 * @param refused what was handed in but not used
 */
public record StepResult(
    int number, String title, String sandbox, List<String> refused, List<TaskResult> tasks) {
  public StepResult {
    refused = List.copyOf(refused);
    tasks = List.copyOf(tasks);
  }

  /** "step28". */
  String id() {
    return (number < 10 ? "step0" : "step") + number;
  }

  /** Whether none of its tasks could be run. */
  boolean isNotRun() {
    return tasks.stream().allMatch(TaskResult::isError);
  }

  /** Whether the step counts as done: its core task has passed. */
  boolean isDone() {
    return tasks.stream().anyMatch(task -> task.isCore() && task.hasPassed());
  }

  /** The step's name, for people. */
  public String name() {
    return "Step " + number + ", " + title;
  }
}
