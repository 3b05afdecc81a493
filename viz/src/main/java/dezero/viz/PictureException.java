package dezero.viz;

/**
 * A picture that cannot be drawn or stored, because of this machine or because of its size. The
 * message says why, and what to do.
 */
public final class PictureException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PictureException(String message) {
    super(message);
  }

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
