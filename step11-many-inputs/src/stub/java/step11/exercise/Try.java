//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step11/*.java

package step11.exercise;

import java.util.List;
import step11.Variable;

/**
 * A place to try things: {@code ./dezero try 11}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var seven = new Variable(7);
    var two = new Variable(2);
    System.out.println("7 by 2 should be [3.0, 1.0]. Yours: ");
    System.out.println(new DivideWithRest().apply(List.of(seven, two)));
  }
}
