package step21.exercise;

import step21.Variable;

/**
 * Formulas in which boxes and numbers are mixed. Boxes may have any shape, and those of one call
 * have the same. Numbers stay numbers: after a backward pass, no box that you have made yourself
 * has a gradient.
 */
public final class Mixed {
  private Mixed() {}

  /** a − b, element by element. */
  public static Variable minus(Variable a, Variable b) {
    // TODO task 1: what has to be done to b before it can be added?
    throw new UnsupportedOperationException("step21 task 1: minus(a, b) is not written yet");
  }

  /** a − b: the number is taken away from each element. */
  public static Variable minus(Variable a, double b) {
    // TODO task 1: a number is easier
    throw new UnsupportedOperationException("step21 task 1: minus(a, 2) is not written yet");
  }

  /** a − b: each element is taken away from the number. */
  public static Variable minus(double a, Variable b) {
    // TODO task 1: the number cannot be asked, so who is?
    throw new UnsupportedOperationException("step21 task 1: minus(2, b) is not written yet");
  }

  /**
   * The mean of all boxes, element by element: of (1, 5) and (3, 8) it is (2, 6.5). There are two
   * boxes or more.
   */
  public static Variable mean(Variable... boxes) {
    // TODO task 1: a sum of boxes, and a number
    throw new UnsupportedOperationException("step21 task 1: the mean is not written yet");
  }
}
