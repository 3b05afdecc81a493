package dezero.course.grade;

/** The input cannot be graded, or the report not written there; the message says what to give. */
public final class WrongInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongInputException(String message) {
    super(message);
  }
}
