package step07.exercise;

import step07.Function;
import step07.Variable;

/** Reads on the map how a box was made. */
public final class Past {
  private Past() {}

  /**
   * How y was made, as a formula: "Square(Exp(0.5))". A function is told by the simple name of its
   * class, a leaf by its own text. So a box that no function made is just "0.5".
   */
  public static String formula(Variable y) {
    Function f = y.creator();
    if (f == null) {
      return y.toString();
    }
    return f.getClass().getSimpleName() + "(" + formula(f.x()) + ")";
  }

  /**
   * How many functions lie between x and y: 0 if x is y itself, 2 if y was made from x by two
   * functions, −1 if y was not made from x at all. Another box with the same numbers is not x.
   */
  public static int between(Variable x, Variable y) {
    int functions = 0;
    Variable box = y;
    while (box != x) {
      if (box.creator() == null) {
        return -1;
      }
      box = box.creator().x();
      functions++;
    }
    return functions;
  }
}
