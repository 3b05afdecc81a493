package step15.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import step15.Variable;
import step15.exercise.Traps;

/**
 * "first", "last" or "both" → what came, and in a line each whether first found first and last
 * found first make a right or a wrong order of it.
 */
public final class TrapsProbe implements Probe {
  @Override
  public Value run(Value input) {
    Variable x = new Variable(0.5);
    Variable y =
        switch (input.text()) {
          case "first" -> Traps.forFirstFoundFirst(x);
          case "last" -> Traps.forLastFoundFirst(x);
          default -> Traps.forBoth(x);
        };
    if (y == null) {
      return Value.of("null");
    }
    if (y.creator() == null) {
      return Value.of("a leaf");
    }
    List<step15.Function> first = walk(y, Deque::removeFirst);
    boolean fromX = first.stream().anyMatch(f -> f.inputs().contains(x));
    return Value.of(
        String.join(
            "\n",
            fromX ? "a result that is made from x" : "a result that is not made from x",
            order(first),
            order(walk(y, Deque::removeLast))));
  }

  private static String order(List<step15.Function> order) {
    return right(order) ? "a right order" : "a wrong order";
  }

  private static List<step15.Function> walk(
      Variable y, Function<Deque<step15.Function>, step15.Function> next) {
    List<step15.Function> order = new ArrayList<>();
    Deque<step15.Function> waiting = new ArrayDeque<>(List.of(y.creator()));
    Set<step15.Function> found = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      step15.Function f = next.apply(waiting);
      order.add(f);
      for (Variable input : f.inputs()) {
        if (input.creator() != null && found.add(input.creator())) {
          waiting.addLast(input.creator());
        }
      }
    }
    return order;
  }

  private static boolean right(List<step15.Function> order) {
    Set<step15.Function> gone = new HashSet<>();
    for (step15.Function f : order) {
      gone.add(f);
      if (f.inputs().stream().anyMatch(input -> gone.contains(input.creator()))) {
        return false;
      }
    }
    return true;
  }
}
