//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step29.exercise;

/**
 * A place to try things: {@code ./dezero try 29}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // x⁴ − 2x² at 2: the slope is 24, and the curvature 44.
    System.out.println("By hand: " + (2 - 24 / 44.0));
    System.out.println("Yours:   " + walk(2, 1));
    System.out.println("From 0.4 you end at " + walk(0.4, 50) + ". The nearest valley is at 1.");
  }

  /** Where your task 1 is on x⁴ − 2x² after so many steps. */
  private static double walk(double start, int steps) {
    var newton =
        new GuardedNewton(
            x -> x.pow(4).sub(x.pow(2).mul(2)), x -> 12 * x.item() * x.item() - 4, start);
    for (int i = 0; i < steps; i++) {
      newton.step();
    }
    return newton.x.item();
  }
}
