//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step33.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.Arrays;

/**
 * A place to try things: {@code ./dezero try 33}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // From the lesson: what will this print?
    var x = Variable.of(2.0);
    var y = x.pow(4).sub(x.pow(2).mul(2));
    y.backward(CREATE_GRAPH);
    var slope = x.grad();
    slope.backward();
    System.out.println(slope + " and " + x.grad());

    System.out.println("Task 1: x⁴ at 2 has the derivatives 32, 48 and 48");
    System.out.println("You find " + Arrays.toString(Derivatives.of(at -> at.pow(4), 2, 3)));
  }
}
