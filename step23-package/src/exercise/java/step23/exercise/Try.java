//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java

package step23.exercise;

import dezero.Variable;

/**
 * A place to try things: {@code ./dezero try 23}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    double at = 0.75;
    double h = 1e-6;
    double slope = (Math.hypot(1, at + h) - Math.hypot(1, at - h)) / (2 * h);
    System.out.println("The slope at 0.75, numerically: " + slope);
    var x = Variable.of(at);
    Hypotenuse.hypotenuse(x).backward();
    System.out.println("The slope at 0.75, yours:       " + x.grad().item());
  }
}
