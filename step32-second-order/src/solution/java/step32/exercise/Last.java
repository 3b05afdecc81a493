package step32.exercise;

import static step32.BackwardOption.CREATE_GRAPH;

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
    if (order < 0) {
      throw new IllegalArgumentException("order " + order + ": give 0 or more");
    }
    Variable y = f.apply(x);
    for (int n = 1; n <= order; n++) {
      x.clearGrad();
      if (y.creator() == null) {
        return new Variable(0);
      }
      if (n < order) {
        y.backward(CREATE_GRAPH);
      } else {
        y.backward();
      }
      y = x.grad == null ? new Variable(0) : x.grad;
    }
    return y;
  }
}
