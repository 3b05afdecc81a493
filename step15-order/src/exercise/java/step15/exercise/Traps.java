package step15.exercise;

import step15.Variable;

/**
 * Graphs on which a walk goes wrong: some function goes before one that uses its result. The walks
 * are Step15.firstFoundFirst and Step15.lastFoundFirst. Each graph begins at x, and its result is
 * returned. Use square, exp and add, as often as you like.
 */
public final class Traps {
  private Traps() {}

  /** First found first is wrong on it, and last found first is right. */
  public static Variable forFirstFoundFirst(Variable x) {
    // TODO task 3: what is found first, but has to wait?
    throw new UnsupportedOperationException("step15 task 3: forFirstFoundFirst is not built yet");
  }

  /** Last found first is wrong on it, and first found first is right. */
  public static Variable forLastFoundFirst(Variable x) {
    // TODO task 3: what is found last, but has to wait?
    throw new UnsupportedOperationException("step15 task 3: forLastFoundFirst is not built yet");
  }

  /** Both walks are wrong on it. */
  public static Variable forBoth(Variable x) {
    // TODO task 3: a graph that is large enough for two traps
    throw new UnsupportedOperationException("step15 task 3: forBoth is not built yet");
  }
}
