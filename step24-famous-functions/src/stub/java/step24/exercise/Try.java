//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step24.exercise;

import dezero.Variable;

/**
 * A place to try things: {@code ./dezero try 24}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private static final double H = 1e-5;

  private Try() {}

  public static void main(String... args) {
    System.out.println("Task 1: Beale's function is 14.203125 at (1, 1), and 0 at (3, 0.5)");
    System.out.println("Yours is " + height(1, 1) + " and " + height(3, 0.5));

    var x = Variable.of(2.0);
    var y = Variable.of(0.7);
    f(x, y).backward();
    System.out.println("Its slopes at (2, 0.7): " + x.grad().item() + " " + y.grad().item());
    System.out.println("  measured: " + alongX(2, 0.7) + " " + alongY(2, 0.7));
  }

  /** What is tried. For the other tasks, write their names here. */
  private static Variable f(Variable x, Variable y) {
    return Beale.beale(x, y, 1.5, 2.25, 2.625);
  }

  private static double height(double x, double y) {
    return f(Variable.of(x), Variable.of(y)).item();
  }

  private static double alongX(double x, double y) {
    return (height(x + H, y) - height(x - H, y)) / (2 * H);
  }

  private static double alongY(double x, double y) {
    return (height(x, y + H) - height(x, y - H)) / (2 * H);
  }
}
