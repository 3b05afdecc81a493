package step15.exercise;

import java.util.List;
import step15.Function;

/** Finds the mistake in an order. */
public final class Order {
  private Order() {}

  /**
   * The first function in this order that goes too early, which is before one that uses its result;
   * null if the order is right. Each function of the graph stands in the order just once.
   */
  public static Function tooEarly(List<Function> order) {
    for (int i = 0; i < order.size(); i++) {
      for (Function later : order.subList(i + 1, order.size())) {
        if (uses(later, order.get(i))) {
          return order.get(i);
        }
      }
    }
    return null;
  }

  private static boolean uses(Function user, Function f) {
    return user.inputs().stream().anyMatch(input -> input.creator() == f);
  }
}
