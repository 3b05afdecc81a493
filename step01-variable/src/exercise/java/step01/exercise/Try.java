//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step01.exercise;

/**
 * A place to try things: {@code ./dezero try 1}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("1 + 2 should be 3.0 with the past (1.0 + 2.0). Yours:");
    var sum = new Box(1).plus(new Box(2));
    System.out.println(sum.number() + " with the past " + sum.past());
  }
}
