package step35.exercise;

import dezero.Variable;

/** The same calculation, with nothing in it that is calculated twice. */
public final class Sharing {
  private Sharing() {}

  /**
   * The same as y, and its gradient at x is the same, but no two functions of its graph calculate
   * the same thing in the same way: being of one class, with the same inputs in the same order.
   * Numbers are the same where their values are equal; x is no number, whatever it holds.
   *
   * <p>The graph of y is made of Add, Mul, Neg and Tanh. Its leaves are x and numbers. All hold a
   * single number.
   */
  public static Variable of(Variable y, Variable x) {
    // TODO task 3: go from the inputs on, and give each variable a stand-in
    throw new UnsupportedOperationException("step35 task 3: nothing is shared yet");
  }
}
