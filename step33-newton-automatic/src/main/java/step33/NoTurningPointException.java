package step33;

/** The curve is touched by a straight line here, not by a parabola: Newton has nowhere to go. */
final class NoTurningPointException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoTurningPointException(String where) {
    super(
        where
            + ", so what touches f there does not bend and is level nowhere. Start somewhere else,"
            + " where the curvature is clearly above 0");
  }
}
