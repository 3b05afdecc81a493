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
 * "first", "last" or "both" → 1 if a graph came that begins at x, 1 if first found first is right
 * on it, and 1 if last found first is.
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
    if (y == null || y.creator() == null) {
      return Value.of(0, 0, 0);
    }
    List<step15.Function> first = walk(y, Deque::removeFirst);
    boolean fromX = first.stream().anyMatch(f -> f.inputs().contains(x));
    return Value.of(number(fromX), number(right(first)), number(right(walk(y, Deque::removeLast))));
  }

  private static double number(boolean fact) {
    return fact ? 1 : 0;
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
