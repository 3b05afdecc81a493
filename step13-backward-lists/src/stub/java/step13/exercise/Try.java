//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step13/*.java

package step13.exercise;

import step13.NumericalGradient;
import step13.Variable;

/**
 * A place to try things: {@code ./dezero try 13}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x0 = new Variable(6);
    var x1 = new Variable(4);
    // One of them moves, and the other one stands still.
    double along0 = NumericalGradient.of(v -> new Pairs.Quotient().apply(v, x1), x0)[0];
    double along1 = NumericalGradient.of(v -> new Pairs.Quotient().apply(x0, v), x1)[0];
    System.out.println("The slopes of 6 / 4, measured: " + along0 + " and " + along1);

    new Pairs.Quotient().apply(x0, x1).backward(2);
    System.out.println("If 2 arrives, twice as much goes on: " + 2 * along0 + " and " + 2 * along1);
    System.out.println("Yours: " + x0.grad[0] + " and " + x1.grad[0]);
  }
}
