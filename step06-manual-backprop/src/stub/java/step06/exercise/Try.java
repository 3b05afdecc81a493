//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step06/*.java

package step06.exercise;

import step06.NumericalGradient;
import step06.Variable;

/**
 * A place to try things: {@code ./dezero try 6}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(0.5);
    var sin = new Curves.Sin();
    double measured = NumericalGradient.of(sin::apply, x)[0];
    System.out.println("The slope of the sine at 0.5, measured: " + measured);
    System.out.println("If 2 arrives, about twice as much goes on: " + 2 * measured);
    sin.apply(x); // measuring has left another box in its memory
    System.out.println("Yours: " + sin.backward(new double[] {2.0})[0]);
  }
}
