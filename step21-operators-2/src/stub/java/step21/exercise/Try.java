//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step21/*.java

package step21.exercise;

import step21.Variable;

/**
 * A place to try things: {@code ./dezero try 21}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(5);
    System.out.println("5 - 2 is 3.0, and 2 - 5 is -3.0");
    System.out.println("Yours: " + Mixed.minus(x, 2) + " and " + Mixed.minus(2, x));

    Mixed.minus(2, x).backward();
    System.out.println("If x rises by 1, 2 - x falls by 1, so its slope is -1.0");
    System.out.println("Yours: " + x.grad[0]);
  }
}
