//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step05/*.java

package step05.exercise;

/**
 * A place to try things: {@code ./dezero try 5}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    // Three inputs, two values in between, one result: a pass takes 3 · 2 + 2 · 1 = 8.
    System.out.println("from the result it should be 8: " + Price.fromTheResult(3, 2, 1));
    System.out.println("from the inputs it should be 24: " + Price.fromTheInputs(3, 2, 1));
  }
}
