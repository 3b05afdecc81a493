package step10.exercise;

/** Where to compare slopes. */
public final class Places {
  private Places() {}

  /**
   * At most six numbers between −4 and 4, chosen so that a wrong slope is wrong at one of them:
   * also if it is right on one side of 0, at all tenths, everywhere but near 0 (closer than 0.1),
   * everywhere but far out (beyond 3), or everywhere but between a and 4a, where a is a number from
   * 0.2 to 0.5; and the same with a minus. They keep a distance of 0.001 or more from 0, where |x|
   * has a corner.
   */
  public static double[] choose() {
    return new double[] {-3.17, -0.61, -0.037, 0.029, 0.73, 3.31};
  }
}
