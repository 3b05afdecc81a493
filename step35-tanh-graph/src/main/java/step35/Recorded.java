package step35;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.tanh;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;

/** The derivatives of tanh, each with the calculation that backward() has recorded. */
final class Recorded {
  private Recorded() {}

  /**
   * tanh(x), its slope, the slope of its slope and so on, up to the derivative of this order.
   *
   * @throws IllegalArgumentException if the order is below 0, or its graph would be too large
   */
  static List<Variable> derivatives(Variable x, int order) {
    Forecast.requireRoom(order);
    var y = tanh(x);
    List<Variable> found = new ArrayList<>(List.of(y));
    for (int n = 1; n <= order; n++) {
      x.clearGrad();
      y.backward(CREATE_GRAPH);
      y = x.grad();
      found.add(y);
    }
    return found;
  }
}
