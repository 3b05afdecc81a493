package step26.exercise;

import dezero.Variable;

/** Functions that calculate what another one has calculated already. */
public final class Twins {
  private Twins() {}

  /**
   * How many functions of the graph could be left out. One can, if another of the same class has
   * the same inputs in the same order; its result then counts as the other's result, so that
   * further twins may come to light. A Pow stays in any case: its exponent cannot be seen.
   */
  public static int count(Variable result) {
    // TODO task 3: go through the functions from the inputs on, and look for doubles
    throw new UnsupportedOperationException("step26 task 3: the twins are not found yet");
  }
}
