//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step28.exercise;

/**
 * A place to try things: {@code ./dezero try 28}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // In Rosenbrock's valley the slopes at (0, 2) are -2 and 400. The first step starts from rest:
    System.out.println("step 1 by hand: (" + 0.001 * 2 + ", " + (2 - 0.001 * 400) + ")");
    // There they are -3.276 and 319.9992. The second step keeps 0.9 of the speed, (0.002, -0.4):
    System.out.println("step 2 by hand: (0.0070759968, 0.9200008)");

    var walker =
        new Momentum(
            (x0, x1) -> x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2)), 0, 2, 0.001, 0.9);
    int steps = 0;
    while (!isThere(walker) && steps < 20_000) {
      walker.step();
      steps++;
      if (steps <= 2) {
        System.out.println(
            "step " + steps + ", yours: (" + walker.x0.item() + ", " + walker.x1.item() + ")");
      }
    }
    System.out.println((isThere(walker) ? "there" : "not there") + " after " + steps + " steps");
  }

  private static boolean isThere(Momentum walker) {
    return Math.hypot(walker.x0.item() - 1, walker.x1.item() - 1) <= 0.001; // false for NaN
  }
}
