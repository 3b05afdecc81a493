package step07.exercise;

import step07.Variable;

/** Reads on the map how a box was made. */
public final class Past {
  private Past() {}

  /**
   * How y was made, as a formula: "Square(Exp(0.5))". A function is told by the simple name of its
   * class, a leaf by its own text. So a box that no function made is just "0.5".
   */
  public static String formula(Variable y) {
    // TODO task 1: a leaf is easy. And if there is a creator?
    throw new UnsupportedOperationException("step07 task 1: formula is not written yet");
  }

  /**
   * How many functions lie between x and y: 0 if x is y itself, 2 if y was made from x by two
   * functions, −1 if y was not made from x at all. Another box with the same numbers is not x.
   */
  public static int between(Variable x, Variable y) {
    // TODO task 1: walk from y to where it came from, and count
    throw new UnsupportedOperationException("step07 task 1: between is not written yet");
  }
}
