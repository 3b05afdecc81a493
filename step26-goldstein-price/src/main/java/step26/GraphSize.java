package step26;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;

/** How many nodes a graph has. */
record GraphSize(int variables, int functions) {

  /** The size of the graph of everything that {@code result} was computed from. */
  static GraphSize of(Variable result) {
    Set<Variable> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Function> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Variable> waiting = new ArrayDeque<>();
    waiting.add(result);
    while (!waiting.isEmpty()) {
      Variable variable = waiting.remove();
      Function creator = variable.creator();
      if (variables.add(variable) && creator != null && functions.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return new GraphSize(variables.size(), functions.size());
  }

  @Override
  public String toString() {
    return functions + " functions, " + variables + " variables";
  }
}
