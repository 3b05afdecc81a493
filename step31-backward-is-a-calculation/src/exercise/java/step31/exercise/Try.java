//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step31/*.java

package step31.exercise;

import step31.Variable;

/**
 * A place to try things: {@code ./dezero try 31}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(2);
    System.out.println("ln 2 is 0.693..., its slope 0.5, its curvature -0.25.");
    var y = new Growth.Log().apply(x);
    System.out.println("The value: " + y);
    y.backward();
    var slope = x.grad;
    System.out.println("Your slope: " + slope);
    x.clearGrad();
    slope.backward();
    System.out.println("Your curvature: " + x.grad);
  }
}
