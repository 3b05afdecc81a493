//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step22/*.java

package step22.exercise;

import step22.NumericalGradient;
import step22.Variable;

/**
 * A place to try things: {@code ./dezero try 22}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var a = new Variable(3);
    var b = new Variable(6);
    System.out.println("Pumps of 3 and 6 hours need 2 together.");
    System.out.println("Yours: " + Parallel.formula(a, b));

    double measured = NumericalGradient.of(v -> new Parallel().apply(v, b), a)[0];
    System.out.println("The slope along a, measured: " + measured);
    Parallel.formula(a, b).backward();
    System.out.println("by your formula: " + a.grad[0]);
    a.clearGrad();
    b.clearGrad();
    new Parallel().apply(a, b).backward();
    System.out.println("by your backward0: " + a.grad[0]);
  }
}
