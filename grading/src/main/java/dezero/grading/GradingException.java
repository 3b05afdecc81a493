package dezero.grading;

/** The grader itself could not work. Never the learner's fault, and never a pass. */
public final class GradingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GradingException(String message) {
    super(message);
  }

  public GradingException(String message, Throwable cause) {
    super(message, cause);
  }
}
