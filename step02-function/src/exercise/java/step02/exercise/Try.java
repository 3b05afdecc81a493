//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step02/*.java

package step02.exercise;

import step02.Variable;

/**
 * A place to try things: {@code ./dezero try 2}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("2, -1 and 0.5 to the power of 3 should be [8.0, -1.0, 0.125]. Yours:");
    var cube = new Power(3);
    System.out.println(cube.apply(new Variable(2, -1, 0.5)));
    System.out.println("And back again, 8 should become 2.0:");
    System.out.println(cube.inverse().apply(new Variable(8)));
  }
}
