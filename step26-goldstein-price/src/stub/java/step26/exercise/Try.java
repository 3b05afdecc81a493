//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step26.exercise;

import dezero.Variable;
import dezero.viz.ComputationGraph;

/**
 * A place to try things: {@code ./dezero try 26}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = Variable.of(1.0).named("x");
    var y = Variable.of(2.0).named("y");
    tell(x.pow(2).mul(3).add(x.mul(y).mul(6)).add(y.pow(2).mul(3)));
    tell(x.add(y).pow(2).mul(3));

    System.out.println("Task 1: f(1, 2) is 137150, in at most 20 boxes. Yours:");
    tell(FewerBoxes.goldsteinPrice(x, y));
  }

  /** The value, and the size of its graph: in the DOT text, every box has a line. */
  private static void tell(Variable z) {
    var lines = ComputationGraph.of(z).dot().lines();
    long boxes = lines.filter(line -> line.contains("\"box\"")).count();
    System.out.println(z + " in " + boxes + " boxes, generation " + z.generation());
  }
}
