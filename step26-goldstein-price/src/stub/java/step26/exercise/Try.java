//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step26.exercise;

import dezero.Variable;

/**
 * A place to try things: {@code ./dezero try 26}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = Variable.of(2.0);
    var y = x.mul(x);
    System.out.println("In x · x, two arrows leave x");
    System.out.println("You count " + BusiestNode.arrows(y));
  }
}
