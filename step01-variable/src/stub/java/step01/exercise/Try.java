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
    System.out.println("1 / 2 in ints: " + 1 / 2);
    System.out.println("The mean of 1 and 2 is 1.5, and yours is " + Unspoilt.mean(1, 2));
  }
}
