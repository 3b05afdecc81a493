package dezero.viz;

/**
 * A picture that cannot be drawn or stored on this machine. The message says why, and what to do.
 */
public final class PictureException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
