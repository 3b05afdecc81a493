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
    // TODO task 3: the two curvatures along the axes are not enough
    throw new UnsupportedOperationException("step29 task 3: the ground is not told apart yet");
  }
}
