//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java

package step23.exercise;

import static dezero.check.GradientCheck.assertGradients;

import dezero.Variable;
import dezero.array.Shape;

/**
 * A place to try things: {@code ./dezero try 23}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    double at = 0.75;
    double h = 1e-6;
    double slope = (Math.hypot(1, at + h) - Math.hypot(1, at - h)) / (2 * h);
    System.out.println("At 0.75 the value is 1.25, and the slope is about " + slope);
    var x = Variable.of(at);
    var y = Hypotenuse.hypotenuse(x);
    y.backward();
    System.out.println("Yours are " + y.item() + " and " + x.grad().item());

    assertGradients(Hypotenuse::hypotenuse, Shape.of(2, 3)).toOrder(3);
    System.out.println("Your slope, its slope and the slope of that agree with numerical ones.");
  }
}
