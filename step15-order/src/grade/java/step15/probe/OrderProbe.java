package step15.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Map;
import java.util.stream.Stream;
import step15.Function;
import step15.Variable;
import step15.exercise.Order;

/**
 * "a = square(x); y = add(a, x)|y, a": an order of the functions, each named after its result →
 * "the function that made a", or "null".
 */
public final class OrderProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split("\\|");
    Map<String, Variable> boxes = Made.graph(parts[0]);
    Function early =
        Order.tooEarly(
            Stream.of(parts[1].split(", ")).map(name -> boxes.get(name).creator()).toList());
    if (early == null) {
      return Value.of("null");
    }
    for (Map.Entry<String, Variable> box : boxes.entrySet()) {
      if (box.getValue().creator() == early) {
        return Value.of("the function that made " + box.getKey());
      }
    }
    return Value.of("a function that is not in the order");
  }
}
