package dezero.course;

/** A wrong command or argument. The message names what was given, what is expected, what to do. */
public final class CommandError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The exit code for it. */
  public static final int EXIT_CODE = 2;

  /** For a command that was given no step. */
  public static CommandError needsStep(String command, Surroundings surroundings) {
    return new CommandError(
        "%1$s needs a step, by number or by name: %2$s %1$s 28. %2$s list shows them."
            .formatted(command, surroundings.command()));
  }

  public CommandError(String message) {
    super(message);
  }
}
