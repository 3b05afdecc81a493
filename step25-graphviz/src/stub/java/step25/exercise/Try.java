//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step25.exercise;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.Pictures;

/**
 * A place to try things: {@code ./dezero try 25}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = Variable.of(3.0).named("x");
    var y = x.mul(x).add(x).named("y");
    var picture = ComputationGraph.of(y).write(Pictures.path("try.svg"));
    System.out.println("The graph of y is drawn in " + Pictures.show(picture));
    System.out.println("In task 1, all three arrows that leave x become thick. Yours:");
    System.out.println(BusyArrows.dot(y));
  }
}
