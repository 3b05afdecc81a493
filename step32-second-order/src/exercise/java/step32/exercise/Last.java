package step32.exercise;

import java.util.function.UnaryOperator;
import step32.Variable;

/** A derivative of any order, and no record of what nobody will go back through. */
public final class Last {
  private Last() {}

  /**
   * The derivative of f at x of this order; of order 0 it is f(x). Every pass is recorded but the
   * last. Where the road ends before, what is left is 0. Whatever gradient x comes with does not
   * matter.
   *
   * @throws IllegalArgumentException if the order is below 0
   */
  public static Variable derivative(UnaryOperator<Variable> f, Variable x, int order) {
    // TODO task 2: as in the lesson, but for the last pass
    throw new UnsupportedOperationException("step32 task 2: derivative is not written yet");
  }
}
