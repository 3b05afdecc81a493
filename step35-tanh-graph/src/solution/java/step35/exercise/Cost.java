package step35.exercise;

import dezero.Add;
import dezero.Function;
import dezero.Mul;
import dezero.Neg;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a backward pass will record, counted before it runs. */
public final class Cost {
  private Cost() {}

  /**
   * How many functions {@code y.backward(CREATE_GRAPH)} would make, without calling it. All that
   * are made count, also those that lead to nothing.
   *
   * <p>The graph of y is made of Add, Mul, Neg and Tanh. Its leaves are x and numbers, to which no
   * gradient goes. What was calculated from numbers does get one.
   */
  public static int ofBackward(Variable y, Variable x) {
    Set<Function> seen = new HashSet<>();
    Set<Variable> reached = new HashSet<>();
    Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
    int made = 0;
    while (!waiting.isEmpty()) {
      Function function = waiting.remove().creator();
      if (function == null || !seen.add(function)) {
        continue;
      }
      for (Variable input : function.inputs()) {
        if (input == x || input.creator() != null) {
          made += madeForAnInputOf(function);
          made += reached.add(input) ? 0 : 1; // an Add, where two gradients meet
        }
      }
      waiting.addAll(function.inputs());
    }
    return made;
  }

  private static int madeForAnInputOf(Function function) {
    if (function instanceof Add) {
      return 0;
    }
    return function instanceof Mul || function instanceof Neg ? 1 : 4;
  }
}
