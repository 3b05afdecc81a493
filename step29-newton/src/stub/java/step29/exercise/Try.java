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
    var newton =
        new GuardedNewton(x -> x.pow(4).sub(x.pow(2).mul(2)), x -> 12 * x.item() * x.item() - 4, 2);
    newton.step();
    System.out.println("Yours:   " + newton.x.item());
  }
}
