//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step18/*.java

package step18.exercise;

/**
 * A place to try things: {@code ./dezero try 18}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) throws InterruptedException {
    try (var outer = Digits.keep(2)) {
      System.out.println("It should be 3.14: " + Digits.round(Math.PI));
      try (var inner = Digits.keep(0)) {
        System.out.println("It should be 3.0: " + Digits.round(Math.PI));
        var thread =
            new Thread(
                () -> System.out.println("It should be all of it: " + Digits.round(Math.PI)));
        thread.start();
        thread.join();
      }
      System.out.println("It should be 3.14 again: " + Digits.round(Math.PI));
    }
  }
}
