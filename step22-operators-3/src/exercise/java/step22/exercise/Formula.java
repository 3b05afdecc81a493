package step22.exercise;

import step22.Variable;

/** Reads a formula such as 3*x^2 - 2/x, and makes its graph. */
public final class Formula {
  private final String text; // without spaces
  private final Variable x;
  private int place; // the first character that is not read yet

  private Formula(String text, Variable x) {
    this.text = text.replace(" ", "");
    this.x = x;
  }

  /**
   * The graph of the formula, where x is this box, which holds a single number. In a formula there
   * are numbers, x, brackets and + - * / ^. First come brackets, then powers, then * and /, then +
   * and -; within one rank, what stands on the left comes first. A minus may also stand before
   * something, as in -x^2, which is -(x^2), and in 2*-x. Behind ^ there is a number, perhaps with a
   * minus before it. Spaces count for nothing.
   *
   * @throws IllegalArgumentException if the text is no such formula
   */
  public static Variable of(String text, Variable x) {
    var formula = new Formula(text, x);
    Variable y = formula.sum();
    if (formula.place < formula.text.length()) {
      throw formula.refusal();
    }
    return y;
  }

  /** Reads one or several products, with + or - between them. */
  private Variable sum() {
    // TODO task 3: a method for products, another one for what they are made of, and so on
    throw new UnsupportedOperationException("step22 task 3: the sum is not written yet");
  }

  /** Whether the next character is this one; if so, it is read. */
  private boolean next(char wanted) {
    boolean found = place < text.length() && text.charAt(place) == wanted;
    if (found) {
      place++;
    }
    return found;
  }

  /** Reads a number, such as 14 or 0.5. */
  private double number() {
    int start = place;
    while (place < text.length() && "0123456789.".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    if (place == start) {
      throw refusal();
    }
    return Double.parseDouble(text.substring(start, place));
  }

  /** To be thrown where something else stands in the formula than there should. */
  private IllegalArgumentException refusal() {
    return new IllegalArgumentException(
        "\"" + text + "\" is no formula: at place " + place + ", something else is needed");
  }
}
