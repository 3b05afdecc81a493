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
    // At (0, 2) in Rosenbrock's valley the slopes are −2 and 400: one step at the rate 0.001.
    System.out.println("By hand: (" + (0 - 0.001 * -2) + ", " + (2 - 0.001 * 400) + ")");
    var walker =
        new Momentum(
            (x0, x1) -> x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2)), 0, 2, 0.001, 0.9);
    walker.step();
    System.out.println("Yours: (" + walker.x0.item() + ", " + walker.x1.item() + ")");
  }
}
