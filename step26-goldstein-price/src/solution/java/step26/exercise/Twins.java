package step26.exercise;

import dezero.Function;
import dezero.Pow;
import dezero.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that calculate what another one has calculated already. */
public final class Twins {
  private Twins() {}

  /**
   * How many functions of the graph could be left out. One can, if another of the same class has
   * the same inputs in the same order; its result then counts as the other's result, so that
   * further twins may come to light. A Pow stays in any case: its exponent cannot be seen.
   */
  public static int count(Variable result) {
    Map<Variable, Variable> standsFor = new IdentityHashMap<>();
    Map<List<Object>, Variable> firstOfItsKind = new HashMap<>();
    int twins = 0;
    for (Function function : inOrder(result)) {
      if (function instanceof Pow) {
        continue;
      }
      List<Object> kind = new ArrayList<>(List.of(function.getClass()));
      function.inputs().forEach(input -> kind.add(standsFor.getOrDefault(input, input)));
      Variable output = function.outputs().get(0);
      Variable first = firstOfItsKind.putIfAbsent(kind, output);
      if (first != null) {
        standsFor.put(output, first);
        twins++;
      }
    }
    return twins;
  }

  /** The functions of the graph, inputs first. */
  private static List<Function> inOrder(Variable result) {
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Function> functions = new ArrayList<>();
    List<Variable> waiting = new ArrayList<>(List.of(result));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove(waiting.size() - 1).creator();
      if (creator != null && seen.add(creator)) {
        functions.add(creator);
        waiting.addAll(creator.inputs());
      }
    }
    functions.sort(Comparator.comparingInt(Function::generation));
    return functions;
  }
}
