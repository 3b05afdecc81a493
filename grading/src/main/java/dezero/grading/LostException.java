package dezero.grading;

/** The learner's process gave no answer, and will give none. */
final class LostException extends Exception {
  private static final long serialVersionUID = 1;

  enum Cause {
    TIMEOUT,
    ENDED
  }

  private final Cause why;

  LostException(Cause why, String message) {
    super(message);
    this.why = why;
  }

  boolean isTimeout() {
    return why == Cause.TIMEOUT;
  }
}
