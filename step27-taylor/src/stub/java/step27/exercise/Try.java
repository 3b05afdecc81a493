//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step27.exercise;

import dezero.Variable;

/**
 * A place to try things: {@code ./dezero try 27}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here belongs to the lesson's prediction, and
 * shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    for (double x : new double[] {0.5, 1, 3}) {
      System.out.println(x + ": " + (x - x * x * x / 6) + ", the sine is " + Math.sin(x));
    }
    // When task 1 is written:
    // compareTheCosines(0.5);
  }

  private static void compareTheCosines(double at) {
    var x = Variable.of(at);
    var sum = Cosine.cos(x, 1e-9);
    sum.value().backward();
    System.out.println(sum.terms() + " terms");
    System.out.println("cosine: the JDK says " + Math.cos(at) + ", you say " + sum.value().item());
    System.out.println("slope: it should be " + -Math.sin(at) + ", and it is " + x.grad().item());
  }
}
