package dezero.grading;

/**
 * What came of one task.
 *
 * @param points those earned: all of the task's, or none
 * @param reason empty for a pass; else what a person should read
 * @param line the learner's own line an exception came from, such as "Cosine.java:12", or empty
 * @param output what the task printed, cut to the limit
 */
public record TaskReport(
    Task task, Status status, int points, String reason, String line, String output) {
  /**
   * All but PASSED are failures. NOT_DONE: the stub still throws its own "stepNN task N". NOT_RUN:
   * there is nothing that could be tried, for the file is missing or does not compile.
   */
  public enum Status {
    PASSED,
    NOT_DONE,
    FAILED,
    NOT_RUN
  }

  /** Begins each line of a reason that the learner's code may have written from its start. */
  public static final String FOREIGN = "| ";

  static TaskReport passed(Task task, String output) {
    return new TaskReport(task, Status.PASSED, task.points(), "", "", output);
  }

  static TaskReport failed(Task task, String reason) {
    return new TaskReport(task, Status.FAILED, 0, reason, "", "");
  }

  static TaskReport notRun(Task task, String reason) {
    return new TaskReport(task, Status.NOT_RUN, 0, reason, "", "");
  }

  public boolean hasPassed() {
    return status == Status.PASSED;
  }
}
