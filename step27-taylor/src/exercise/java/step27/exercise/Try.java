//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step27.exercise;

import dezero.Variable;

/**
 * A place to try things: {@code ./dezero try 27}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    double at = 0.5;
    System.out.println("The JDK says cos(0.5) = " + Math.cos(at));
    System.out.println(
        "Your sum is             " + Cosine.cos(Variable.of(at), 1e-9).value().item());
  }
}
