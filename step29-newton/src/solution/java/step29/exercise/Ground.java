package step29.exercise;

/** What level ground looks like, as far as its curvatures tell. */
public enum Ground {
  /** Up in every direction. */
  VALLEY,
  /** Down in every direction. */
  HILLTOP,
  /** Up in some directions, down in others. */
  SADDLE,
  /** In some direction the ground does not bend, so the curvatures do not decide. */
  UNDECIDED;

  /** Where both slopes are 0 and the Hessian is h00, h01 over h01, h11. */
  public static Ground of(double h00, double h01, double h11) {
    double determinant = h00 * h11 - h01 * h01;
    if (determinant < 0) {
      return SADDLE;
    }
    if (determinant > 0) {
      return h00 > 0 ? VALLEY : HILLTOP;
    }
    return UNDECIDED;
  }
}
