//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step35.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.tanh;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A place to try things: {@code ./dezero try 35}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // From the lesson: the first three lines are 5, 10 and 23. And the last?
    var x = Variable.of(1.0);
    var y = tanh(x);
    for (int order = 1; order <= 8; order++) {
      x.clearGrad();
      y.backward(CREATE_GRAPH);
      y = x.grad();
      if (order <= 3 || order == 8) {
        System.out.println(order + ": " + functions(y));
      }
    }

    System.out.println("Task 1: the fourth derivative of tanh is [0, 16, 0, -40, 0, 24]");
    System.out.println(
        "You find " + Arrays.toString(Polynomials.derivative(new long[] {1, 0, -1}, 4)));
  }

  /** How many functions led to y. */
  private static int functions(Variable y) {
    Set<Function> functions = new HashSet<>();
    Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && functions.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return functions.size();
  }
}
