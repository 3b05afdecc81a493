package step20.exercise;

import step20.Variable;

/** Four formulas, written as chains of add and mul. */
public final class Formulas {
  private Formulas() {}

  /** a·b + c·d, such as 3 coats at 8 each and 2 hats at 5. */
  public static Variable bill(Variable a, Variable b, Variable c, Variable d) {
    // TODO task 1: which of the two products needs brackets in Java?
    throw new UnsupportedOperationException("step20 task 1: bill is not written yet");
  }

  /** (a + b)·(c + d), such as a garden whose two sides have two parts each. */
  public static Variable garden(Variable a, Variable b, Variable c, Variable d) {
    // TODO task 1: and here?
    throw new UnsupportedOperationException("step20 task 1: garden is not written yet");
  }

  /** a·x² + b·x + c. */
  public static Variable parabola(Variable a, Variable b, Variable c, Variable x) {
    // TODO task 1: three terms
    throw new UnsupportedOperationException("step20 task 1: parabola is not written yet");
  }

  /**
   * a·b[0] + a·b[1] + a·b[2] + …, such as a price and what was sold on each day. There are two of
   * them or more, and however many there are, a single product has to do.
   */
  public static Variable shared(Variable a, Variable... b) {
    // TODO task 1: the same value in another way; what do all terms have in common?
    throw new UnsupportedOperationException("step20 task 1: shared is not written yet");
  }
}
