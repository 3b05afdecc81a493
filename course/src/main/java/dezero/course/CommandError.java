package dezero.course;

/** The command, or what was given to it, is wrong: what was given, what is expected, what to do. */
final class CommandError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The exit code for it. */
  static final int EXIT_CODE = 2;

  CommandError(String message) {
    super(message);
  }
}
