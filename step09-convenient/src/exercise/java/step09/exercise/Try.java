//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step09/*.java

package step09.exercise;

import step09.NumericalGradient;
import step09.Variable;

/**
 * A place to try things: {@code ./dezero try 9}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(0.5);
    System.out.println("The bell at 0.5 should be " + Math.exp(-0.25));
    Variable y = Formulas.bell(x);
    System.out.println("Yours: " + y);
    System.out.println("Its slope, measured: " + NumericalGradient.of(Formulas::bell, x)[0]);
    y.backward();
    System.out.println("Yours: " + x.grad[0]);
  }
}
