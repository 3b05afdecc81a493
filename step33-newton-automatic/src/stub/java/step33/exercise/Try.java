//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step33.exercise;

import java.util.Arrays;

/**
 * A place to try things: {@code ./dezero try 33}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("x⁴ at 2 has the derivatives 32, 48 and 48");
    System.out.println("You find " + Arrays.toString(Derivatives.of(x -> x.pow(4), 2, 3)));
  }
}
