package dezero.course.grade;

import dezero.course.grade.TaskResult.Status;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of one submission: plain data, from which every report is made.
 *
 * @param name the folder's
 * @param seed grading again with it gives the same inputs
 * @param trouble why the grader could not do its work; empty if it could
 */
public record SubmissionResult(String name, long seed, List<StepResult> steps, String trouble) {
  public SubmissionResult {
    steps = List.copyOf(steps);
  }

  Stream<TaskResult> tasks() {
    return steps.stream().flatMap(step -> step.tasks().stream());
  }

  /** PASS if every task passed, ERROR if none could be run. */
  public Status status() {
    if (tasks().allMatch(TaskResult::hasPassed)) {
      return Status.PASS;
    }
    return tasks().allMatch(TaskResult::isError) ? Status.ERROR : Status.FAIL;
  }

  /** Whether nothing in it could be run, so that there is no verdict on its author. */
  public boolean isNotRun() {
    return isTrustworthy() && status() == Status.ERROR;
  }

  /** If it was not run: what is wrong with its first file. */
  public String whyNotRun() {
    String message = tasks().findFirst().map(TaskResult::message).orElse("");
    int end = message.indexOf(SubmittedFolder.EXPECTED);
    return end < 0 ? message : message.substring(0, end);
  }

  public int points() {
    return tasks().mapToInt(TaskResult::points).sum();
  }

  public int possible() {
    return tasks().mapToInt(TaskResult::possible).sum();
  }

  /** Whether the grader itself worked, so that the verdicts count. */
  public boolean isTrustworthy() {
    return trouble.isEmpty();
  }

  /** The sandboxes that confined the learner's code. */
  public List<String> sandboxes() {
    return steps.stream().map(StepResult::sandbox).filter(s -> !s.isEmpty()).distinct().toList();
  }

  /** For people: the sandboxes, or why there is none to name. */
  public String sandbox() {
    List<String> all = sandboxes();
    if (all.isEmpty()) {
      return isTrustworthy()
          ? "none needed: no code could be run"
          : "not known, for the grader could not work";
    }
    return String.join("; ", all);
  }
}
