package step35.exercise;

import dezero.Add;
import dezero.Function;
import dezero.Mul;
import dezero.Neg;
import dezero.Variable;
import dezero.functions.Functions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same calculation, with nothing in it that is calculated twice. */
public final class Sharing {
  private Sharing() {}

  /**
   * The same as y, and its gradient at x is the same, but no two functions of its graph calculate
   * the same thing in the same way: being of one class, with the same inputs in the same order.
   * Numbers are the same where their values are equal; x is no number, whatever it holds.
   *
   * <p>The graph of y is made of Add, Mul, Neg and Tanh. Its leaves are x and numbers. All hold a
   * single number.
   */
  public static Variable of(Variable y, Variable x) {
    Map<Variable, Variable> standsFor = new HashMap<>();
    Map<List<Object>, Variable> firstOfItsKind = new HashMap<>();
    Graph graph = new Graph(y);
    for (Variable leaf : graph.leaves) {
      Object kind = leaf == x ? x : leaf.item();
      standsFor.put(leaf, firstOfItsKind.computeIfAbsent(List.of(kind), first -> leaf));
    }
    for (Function function : graph.functions) {
      List<Variable> inputs = function.inputs().stream().map(standsFor::get).toList();
      List<Object> kind = new ArrayList<>(inputs);
      kind.add(function.getClass());
      standsFor.put(
          function.outputs().get(0),
          firstOfItsKind.computeIfAbsent(kind, first -> calculated(function, inputs)));
    }
    return standsFor.get(y);
  }

  private static Variable calculated(Function function, List<Variable> inputs) {
    Variable first = inputs.get(0);
    if (function instanceof Add) {
      return first.add(inputs.get(1));
    }
    if (function instanceof Mul) {
      return first.mul(inputs.get(1));
    }
    return function instanceof Neg ? first.neg() : Functions.tanh(first);
  }

  /** The leaves, and the functions, inputs first. */
  private static final class Graph {
    private final Set<Variable> leaves = new HashSet<>();
    private final List<Function> functions = new ArrayList<>();

    Graph(Variable y) {
      Set<Function> seen = new HashSet<>();
      Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
      while (!waiting.isEmpty()) {
        Variable variable = waiting.remove();
        Function creator = variable.creator();
        if (creator == null) {
          leaves.add(variable);
        } else if (seen.add(creator)) {
          functions.add(creator);
          waiting.addAll(creator.inputs());
        }
      }
      functions.sort(Comparator.comparingInt(Function::generation));
    }
  }
}
