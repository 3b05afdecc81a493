//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../main/java/step20/*.java

package step20.exercise;

import step20.Variable;

/**
 * A place to try things: {@code ./dezero try 20}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var a = new Variable(3);
    var b = new Variable(8);
    var c = new Variable(2);
    var d = new Variable(5);
    System.out.println("3 coats at 8 and 2 hats at 5: " + (3 * 8 + 2 * 5) + ".0");
    var bill = Formulas.bill(a, b, c, d);
    System.out.println("Yours: " + bill);

    bill.backward();
    System.out.println("One coat more costs " + b.data[0] + "; you say " + a.grad[0]);
  }
}
