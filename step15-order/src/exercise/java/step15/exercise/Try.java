//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step15/*.java

package step15.exercise;

import static step15.Functions.add;
import static step15.Functions.square;

import step15.Step15;
import step15.Variable;

/**
 * A place to try things: {@code ./dezero try 15}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x = new Variable(2);
    var a = square(x);
    var y = add(square(a), square(a));

    System.out.println("First found first is right here, so nothing goes too early: null. Yours:");
    System.out.println(Order.tooEarly(Step15.firstFoundFirst(y)));
    System.out.println("Last found first: the creator of a goes too early: true. Yours:");
    System.out.println(Order.tooEarly(Step15.lastFoundFirst(y)) == a.creator());
  }
}
