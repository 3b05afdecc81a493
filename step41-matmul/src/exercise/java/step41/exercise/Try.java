//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step41.exercise;

import static dezero.check.GradientCheck.assertGradients;
import static step41.exercise.RowsByRows.rowsByRows;

import dezero.Variable;
import dezero.array.Shape;

/**
 * A place to try things: {@code ./dezero try 41}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  private Try() {}

  public static void main(String... args) {
    var x0 = Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var x1 = Variable.of(new double[][] {{1, 0, 1}, {2, 1, 0}, {0, 1, 2}, {1, 1, 1}});
    var y = rowsByRows(x0, x1);
    System.out.println("(2, 3) with (4, 3) is " + y.shape() + ": first row 4, 4, 8, 6");
    System.out.println(y);
    y.backward();
    System.out.println("x0.grad has in each row the sum of x1's rows, 4, 3, 4; yours is");
    System.out.println(x0.grad());

    assertGradients(RowsByRows::rowsByRows, Shape.of(2, 3), Shape.of(4, 3)).toOrder(2);
    System.out.println("Your gradients, and theirs, agree with numerical ones.");
  }
}
