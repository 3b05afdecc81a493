//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step07/*.java

package step07.exercise;

import step07.Exp;
import step07.Square;
import step07.Variable;

/**
 * A place to try things: {@code ./dezero try 7}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(0.5);
    var y = new Square().apply(new Exp().apply(x));
    System.out.println("By hand: Square(Exp(0.5)), 2 functions between x and y");
    System.out.println(
        "Yours:   " + Past.formula(y) + ", " + Past.between(x, y) + " functions between x and y");
  }
}
