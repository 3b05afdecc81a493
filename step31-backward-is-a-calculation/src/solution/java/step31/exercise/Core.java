package step31.exercise;

/** TODO What the learner writes here. */
public final class Core {
  private Core() {}

  /** TODO All that the grader will ask for: half of x. */
  public static double of(double x) {
    return x / 2;
  }
}
