package step24.exercise;

import dezero.Variable;

/** Ackley's function, which has a tip where it is lowest. */
public final class Ackley {
  private Ackley() {}

  /**
   * −20 e^(−0.2 √(½ (x² + y²))) − e^(½ (cos 2πx + cos 2πy)) + 20 + e. At its lowest point, (0, 0),
   * it is 0 and has no slope. There both slopes have to come out as 0 and not as NaN; everywhere
   * else as they are, however near to the tip.
   *
   * @param x one number or an array, for which each element is calculated by itself
   * @param y of the same shape
   */
  public static Variable ackley(Variable x, Variable y) {
    // TODO task 3: the formula, and a root that survives 0
    throw new UnsupportedOperationException("step24 task 3: the formula is not written yet");
  }
}
