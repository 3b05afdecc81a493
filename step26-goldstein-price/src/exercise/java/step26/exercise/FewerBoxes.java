package step26.exercise;

import dezero.Variable;

/** The Goldstein-Price function, in fewer boxes than ours. */
public final class FewerBoxes {
  private FewerBoxes() {}

  /**
   * f(x, y) = (1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²)) · (30 + (2x − 3y)² (18 − 32x +
   * 12x² + 48y − 36xy + 27y²)), recorded in a graph of at most 20 functions.
   */
  public static Variable goldsteinPrice(Variable x, Variable y) {
    // TODO task 1: the lesson's regrouped version has 22 functions; two of them can go
    throw new UnsupportedOperationException("step26 task 1: the function is not written yet");
  }
}
