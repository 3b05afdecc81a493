//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step34.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.sin;

import dezero.Function;
import dezero.Variable;
import dezero.functions.Functions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A place to try things: {@code ./dezero try 34}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // From the lesson: what will this print?
    var x = Variable.of(1.0);
    var y = sin(x);
    for (int order = 1; order <= 100; order++) {
      x.clearGrad();
      y.backward(CREATE_GRAPH);
      y = x.grad();
      if (order == 4 || order == 100) {
        System.out.println(order + ": " + y.item() + ", functions: " + functions(y));
      }
    }

    System.out.println("Task 1: under the sine, from 0 to 3, the area is " + (1 - Math.cos(3)));
    System.out.println("You find " + Area.under(Functions::sin, 0, 3, 15) + " with degree 15");
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
