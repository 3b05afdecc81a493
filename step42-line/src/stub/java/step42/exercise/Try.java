//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step42.exercise;

import dezero.array.NdArray;
import java.util.Arrays;

/**
 * A place to try things: {@code ./dezero try 42}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = NdArray.of(new double[] {-1, -0.5, 0, 0.5, 1});
    var t = x.mul(x).mul(3).sub(x).add(2);
    System.out.println("The points lie on 2 - x + 3x^2.");
    System.out.println("One step from 0 with rate 0.1 leads to 0.7, -0.1, 0.455. Yours:");
    System.out.println(Arrays.toString(Curve.fit(x, t, 0.1, 1)));
    System.out.println("After 500 steps with rate 0.5 it should be there:");
    System.out.println(Arrays.toString(Curve.fit(x, t, 0.5, 500)));
  }
}
