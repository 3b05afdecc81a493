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
    return a.add(b.mul(-1));
  }

  /** a − b: the number is taken away from each element. */
  public static Variable minus(Variable a, double b) {
    return a.add(-b);
  }

  /** a − b: each element is taken away from the number. */
  public static Variable minus(double a, Variable b) {
    return b.mul(-1).add(a);
  }

  /**
   * The mean of all boxes, element by element: of (1, 5) and (3, 8) it is (2, 6.5). There are two
   * boxes or more.
   */
  public static Variable mean(Variable... boxes) {
    Variable sum = boxes[0];
    for (int i = 1; i < boxes.length; i++) {
      sum = sum.add(boxes[i]);
    }
    return sum.mul(1.0 / boxes.length);
  }
}
