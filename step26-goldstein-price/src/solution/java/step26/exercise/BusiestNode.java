package step26.exercise;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** The variable that is used most. */
public final class BusiestNode {
  private BusiestNode() {}

  /**
   * The largest number of arrows that leave one variable in the graph of {@code result}. A variable
   * that goes twice into one function has two arrows there.
   */
  public static int arrows(Variable result) {
    Map<Variable, Integer> arrows = new IdentityHashMap<>();
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Variable> waiting = new ArrayDeque<>();
    waiting.add(result);
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && seen.add(creator)) {
        creator.inputs().forEach(input -> arrows.merge(input, 1, Integer::sum));
        waiting.addAll(creator.inputs());
      }
    }
    return arrows.values().stream().mapToInt(count -> count).max().orElse(0);
  }
}
