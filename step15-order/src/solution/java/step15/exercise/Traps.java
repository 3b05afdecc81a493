package step15.exercise;

import static step15.Functions.add;
import static step15.Functions.exp;
import static step15.Functions.square;

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
    var a = square(x);
    return add(a, square(a));
  }

  /** Last found first is wrong on it, and first found first is right. */
  public static Variable forLastFoundFirst(Variable x) {
    var a = exp(x);
    return add(square(a), a);
  }

  /** Both walks are wrong on it. */
  public static Variable forBoth(Variable x) {
    return add(forFirstFoundFirst(x), forLastFoundFirst(x));
  }
}
