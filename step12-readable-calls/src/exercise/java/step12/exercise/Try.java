//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step12/*.java

package step12.exercise;

import step12.Variable;

/**
 * A place to try things: {@code ./dezero try 12}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var two = new Variable(2);
    var five = new Variable(5);
    var three = new Variable(3);
    System.out.println("The larger of 2 and 5 should be 5.0. Yours:");
    System.out.println(new Largest.Larger().apply(two, five));
    System.out.println("And the largest of 2, 5 and 3:");
    System.out.println(Largest.of(two, five, three));
  }
}
