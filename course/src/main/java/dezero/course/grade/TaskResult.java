package dezero.course.grade;

import dezero.grading.Task;
import dezero.grading.TaskReport;

/**
 * The verdict on one task, as plain data.
 *
 * @param file the learner's, "Momentum.java"
 * @param message empty for a pass; else why, of bounded length
 * @param line of the file that an exception came from; 0 where none is known
 * @param output what the task printed, of bounded length
 */
public record TaskResult(
    int number,
    String title,
    Status status,
    int points,
    int possible,
    String file,
    String message,
    int line,
    String output) {
  private static final int MOST_CHARACTERS = 4000;

  /** NOT_DONE: the stub as it was handed out. ERROR: nothing could be run. */
  public enum Status {
    PASS("passed"),
    NOT_DONE("not done"),
    FAIL("failed"),
    ERROR("not run");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** For people. */
    public String word() {
      return word;
    }
  }

  static TaskResult of(TaskReport report) {
    Task task = report.task();
    return new TaskResult(
        task.number(),
        task.title(),
        status(report),
        report.points(),
        task.points(),
        task.file(),
        Plain.cut(Plain.text(report.reason()), MOST_CHARACTERS),
        line(report.line(), task.file()),
        Plain.cut(Plain.text(report.output()), MOST_CHARACTERS));
  }

  private static Status status(TaskReport report) {
    if (report.hasPassed()) {
      return Status.PASS;
    }
    return report.status() == TaskReport.Status.NOT_DONE ? Status.NOT_DONE : Status.FAIL;
  }

  static TaskResult error(Task task, String message) {
    return new TaskResult(
        task.number(),
        task.title(),
        Status.ERROR,
        0,
        task.points(),
        task.file(),
        Plain.cut(Plain.text(message), MOST_CHARACTERS),
        0,
        "");
  }

  /** 12 of "Momentum.java:12". */
  private static int line(String place, String file) {
    String digits = place.startsWith(file + ":") ? place.substring(file.length() + 1) : "";
    return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
  }

  /** Whether the step is done with it. */
  boolean isCore() {
    return number == Task.CORE;
  }

  /** Whether nothing could be run. */
  boolean isError() {
    return status == Status.ERROR;
  }

  boolean hasPassed() {
    return status == Status.PASS;
  }
}
