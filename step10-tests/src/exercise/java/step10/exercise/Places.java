package step10.exercise;

/** Where to compare slopes. */
public final class Places {
  private Places() {}

  /**
   * At most six numbers between −4 and 4, chosen so that a wrong slope is wrong at one of them:
   * also if it is right on one side of 0, at all round numbers, everywhere but near 0 (closer than
   * 0.1), everywhere but far out (beyond 3), or everywhere but around 1. They keep a distance of
   * 0.001 or more from 0, where |x| has a corner.
   */
  public static double[] choose() {
    // TODO task 2: numbers at which a wrong slope is not right by chance
    throw new UnsupportedOperationException("step10 task 2: no places are chosen yet");
  }
}
