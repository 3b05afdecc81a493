package step26.exercise;

import dezero.Function;
import dezero.Variable;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** How many ways there are through a graph. */
public final class Ways {
  private Ways() {}

  /**
   * The number of ways along the arrows from {@code start} to {@code result}: 1 if they are the
   * same variable, 0 if there is none. Two arrows into one function make two ways.
   */
  public static long between(Variable start, Variable result) {
    Map<Variable, Long> ways = new IdentityHashMap<>();
    ways.put(result, 1L);
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Function> waiting =
        new PriorityQueue<>(Comparator.comparingInt(Function::generation).reversed());
    meet(result.creator(), seen, waiting);
    while (!waiting.isEmpty()) {
      Function function = waiting.remove();
      long onward = function.outputs().stream().mapToLong(y -> ways.getOrDefault(y, 0L)).sum();
      for (Variable input : function.inputs()) {
        ways.merge(input, onward, Long::sum);
        meet(input.creator(), seen, waiting);
      }
    }
    return ways.getOrDefault(start, 0L);
  }

  private static void meet(Function function, Set<Function> seen, Queue<Function> waiting) {
    if (function != null && seen.add(function)) {
      waiting.add(function);
    }
  }
}
