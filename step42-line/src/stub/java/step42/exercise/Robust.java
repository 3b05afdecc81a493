package step42.exercise;

import dezero.Variable;

/** A loss that does not panic. */
public final class Robust {
  private Robust() {}

  /**
   * The mean of √(1 + d²) − 1, where d = y − t: nearly d²/2 for a small d, nearly |d| for a large
   * one. y and t have the same shape; the result is a single number.
   */
  public static Variable loss(Variable y, Variable t) {
    // TODO task 2: place by place, and then the mean
    throw new UnsupportedOperationException("step42 task 2: loss is not written yet");
  }
}
