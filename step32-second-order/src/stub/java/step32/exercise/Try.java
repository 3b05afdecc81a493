//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step32/*.java

package step32.exercise;

import java.util.Arrays;

/**
 * A place to try things: {@code ./dezero try 32}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("The Hessian of Rosenbrock's valley at (1, 1), by hand in step 29:");
    System.out.println("[[802.0, -400.0], [-400.0, 200.0]]");
    double[][] table =
        Hessian.of(
            x -> {
              var beside = x.get(1).sub(x.get(0).pow(2));
              return beside.pow(2).mul(100).add(x.get(0).sub(1).pow(2));
            },
            1,
            1);
    System.out.println("Yours:");
    System.out.println(Arrays.deepToString(table));
  }
}
