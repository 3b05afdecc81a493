package step34;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A formula, its slope, the slope of its slope, and so on. */
final class Derivatives {
  private Derivatives() {}

  /**
   * f(x), f′(x), f″(x) and so on, up to the derivative of this order.
   *
   * @param f element by element: what stands at one place has nothing to do with the others
   * @param x one place, or many at once
   * @throws IllegalArgumentException if the order is below 0, or the graphs would become too large
   */
  static List<Variable> of(UnaryOperator<Variable> f, Variable x, int order) {
    requireOrder(order);
    var growth = new Growth(order, x.size());
    List<Variable> found = new ArrayList<>();
    found.add(f.apply(x));
    for (int n = 1; n <= order; n++) {
      var before = found.get(n - 1);
      growth.requireRoomAfter(before);
      found.add(slope(before, x));
    }
    return found;
  }

  /** dy/dx, and the calculation that led to it. 0 if y does not depend on x. */
  private static Variable slope(Variable y, Variable x) {
    x.clearGrad();
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    return x.hasGrad() ? x.grad() : Variable.of(x.data().zerosLike());
  }

  private static void requireOrder(int order) {
    if (order < 0) {
      throw new IllegalArgumentException(
          "Derivatives.of: there is no derivative of order "
              + order
              + "; ask for 0, the function itself, or more");
    }
  }
}
