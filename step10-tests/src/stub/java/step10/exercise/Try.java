//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step10/*.java

package step10.exercise;

import step10.Elementwise;
import step10.Function;
import step10.Square;

/**
 * A place to try things: {@code ./dezero try 10}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("Of a square your check should say true. It says:");
    System.out.println(Check.isRight(Square::new));
    System.out.println("Of a square that forgets gy it should say false. It says:");
    System.out.println(Check.isRight(ForgetsGy::new));
  }

  private static final class ForgetsGy extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> 2 * v);
    }
  }
}
