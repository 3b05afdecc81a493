package step06.exercise;

import step06.Function;

/** Finds the function whose backward is wrong. */
public final class Culprit {
  private Culprit() {}

  /**
   * The index of the function whose backward is wrong; −1 if all are right. At most one is wrong.
   *
   * <p>All of them calculate rightly, element by element, and are smooth between −2 and 2. The
   * wrong one need not be wrong everywhere: perhaps it is so for negative numbers only, or only if
   * the gradient that arrives is not 1. Where it is wrong, it is NaN, or wrong by a thousandth or
   * more, but for a few places.
   */
  public static int among(Function... functions) {
    // TODO task 3: compare each backward with a measured slope
    throw new UnsupportedOperationException("step06 task 3: the culprit is not looked for yet");
  }
}
