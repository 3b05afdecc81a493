//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step14/*.java

package step14.exercise;

import static step14.Functions.add;
import static step14.Functions.square;

import java.util.Arrays;
import java.util.List;
import step14.Variable;

/**
 * A place to try things: {@code ./dezero try 14}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(0);
    System.out.println("The slopes of the square at 1, 2 and 3 are 2, 4 and 6. Yours:");
    System.out.println(Arrays.toString(Slopes.each(x, () -> square(x), 1, 2, 3)));

    x.data = new double[] {3};
    System.out.println("At 3 the square has the slope 6, and x + x has 2: 8 together. Yours:");
    System.out.println(
        Arrays.toString(Slopes.together(x, List.of(() -> square(x), () -> add(x, x)))));
  }
}
