package step32.exercise;

/** TODO What the learner writes here. */
public final class Core {
  private Core() {}

  /** TODO All that the grader will ask for: half of x. */
  public static double of(double x) {
    // TODO task 1: what to do, in a few words
    throw new UnsupportedOperationException("step32 task 1: the core is not written yet");
  }
}
