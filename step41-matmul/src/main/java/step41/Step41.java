//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step41;

import static dezero.BackwardOption.CREATE_GRAPH;
import static step41.MatMul.matmul;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.viz.ComputationGraph;
import dezero.viz.Pictures;
import java.util.List;
import step41.Candidates.Candidate;

/**
 * Multiplies matrices, goes back, and tries all products that the gradient could have been.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step41 {
  private static final int WRONG_INPUT = 2;

  private Step41() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    if (args.length == 0) {
      printShapes();
      goBack();
      tryAllEight();
      tryAllEightOfSquares();
      draw();
    } else if (given.equals("book")) {
      printShapes();
    } else {
      System.err.println(
          "step 41 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void printShapes() {
    var x = Variable.of(numbers(2, 3));
    var w = Variable.of(numbers(3, 4));
    matmul(x, w).backward();

    System.out.println(x.grad().shape());
    System.out.println(w.grad().shape());
  }

  /** So many numbers, 1, 2, 3, … as a table. */
  static NdArray numbers(int rows, int columns) {
    return NdArray.arange(rows * columns).add(1).reshape(rows, columns);
  }

  private static void goBack() {
    var x = Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    var w = Variable.of(new double[][] {{10, 20}, {30, 40}, {50, 60}});
    var y = matmul(x, w);
    y.backward();

    System.out.println(y);
    System.out.println("w.grad:");
    System.out.println(w.grad());
  }

  private static void tryAllEight() {
    System.out.println("gy is (2, 4), w is (3, 4), and x, whose gradient is wanted, is (2, 3):");
    for (Candidate one : Candidates.of("gy", numbers(2, 4), "w", numbers(3, 4))) {
      System.out.println(one.text() + ": " + verdict(one, Shape.of(2, 3)));
    }
  }

  private static String verdict(Candidate one, Shape wanted) {
    if (one.product() == null) {
      return "does not fit";
    }
    return one.shape() + (one.shape().equals(wanted) ? ", the shape of x" : "");
  }

  private static void tryAllEightOfSquares() {
    var gy = numbers(3, 3);
    var w = numbers(3, 3).pow(2);
    NdArray right = gy.matmul(w.transpose());
    List<Candidate> all = Candidates.of("gy", gy, "w", w);
    long fit = all.stream().filter(one -> one.product() != null).count();
    long same = all.stream().filter(one -> right.equals(one.product())).count();
    System.out.println("all of them (3, 3): " + fit + " fit, " + same + " is right");
  }

  private static void draw() {
    var x = Variable.of(numbers(2, 3)).named("x");
    var w = Variable.of(numbers(3, 4)).named("w");
    var y = matmul(x, w).named("y");
    var seed = Variable.of(y.data().onesLike()).named("gy");
    y.backward(seed, CREATE_GRAPH);
    var slope = x.grad().named("x.grad");
    Pictures.save("step41-back.svg", ComputationGraph.of(slope).withValues()::write);
  }
}
