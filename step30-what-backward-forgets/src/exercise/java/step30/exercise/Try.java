//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step30/*.java

package step30.exercise;

import java.util.List;
import step30.Variable;

/**
 * A place to try things: {@code ./dezero try 30}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var square = new Chain.Link(v -> v.pow(2), v -> v.mul(2));
    var x = new Variable(2);

    System.out.println("The square of the square of 2 has the slope 4 * 8 = 32,");
    System.out.println("and the curvature 12 * 4 = 48.");
    Variable slope = Chain.slope(List.of(square, square), x);
    System.out.println("Your slope: " + slope);
    slope.backward();
    System.out.println("Your curvature: " + x.grad[0]);
  }
}
