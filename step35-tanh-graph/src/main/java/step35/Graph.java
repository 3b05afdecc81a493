package step35;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Everything that led to a result, each thing once. The functions stand after their inputs. */
record Graph(List<Function> functions, Set<Variable> variables) {

  static Graph of(Variable result) {
    Set<Variable> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Function> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Variable> waiting = new ArrayDeque<>(List.of(result));
    while (!waiting.isEmpty()) {
      Variable variable = waiting.remove();
      Function creator = variable.creator();
      if (variables.add(variable) && creator != null && functions.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    var inputsFirst = Comparator.comparingInt(Function::generation);
    return new Graph(functions.stream().sorted(inputsFirst).toList(), variables);
  }

  /** How many of the functions are a Mul, an Add and so on. */
  long count(String kind) {
    return functions.stream().filter(function -> kindOf(function).equals(kind)).count();
  }

  static String kindOf(Function function) {
    return function.getClass().getSimpleName();
  }
}
