package dezero.course.grade;

/** What was given cannot be graded, or not reported there: the message says what to give. */
public final class WrongInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongInputException(String message) {
    super(message);
  }
}
