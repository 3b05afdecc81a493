//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step03/*.java

package step03.exercise;

import step03.Exp;
import step03.Square;
import step03.Variable;

/**
 * A place to try things: {@code ./dezero try 3}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    System.out.println("The lesson's row should come to 1.648721270700128. Yours:");
    var chain = new Chain(new Square(), new Exp(), new Square());
    System.out.println(chain.apply(new Variable(0.5)));
    System.out.println(
        "The same row as a part of another, then squared: 2.7182818284590446. Yours:");
    System.out.println(new Chain(chain, new Square()).apply(new Variable(0.5)));
  }
}
