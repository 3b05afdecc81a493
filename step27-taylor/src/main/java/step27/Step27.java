//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step27;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.Pictures;

/**
 * The sine of π/4 and its gradient, twice: from a function whose derivative we wrote down, and from
 * a sum whose derivative nobody wrote down.
 *
 * <p>Arguments: a threshold like 1e-8, for the sum alone, until a term is below it; {@code long},
 * for what happens with factorials in a long; or {@code book}, for the lines that the Python book's
 * program prints.
 */
public final class Step27 {
  private static final double X = Math.PI / 4;

  private static final int WRONG_INPUT = 2;

  private Step27() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    double threshold = threshold(given);
    if (args.length == 0) {
      compareTheSines();
    } else if (given.equals("book")) {
      printAsTheBookDoes(Variable.of(X));
    } else if (given.equals("long")) {
      tellWhatALongDoes();
    } else if (threshold > 0) {
      tellTheSum(threshold);
    } else {
      System.err.println(
          "step 27 takes one threshold above 0, like 1e-8, or one of the words long and book, but"
              + " was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void compareTheSines() {
    var x = Variable.of(X);
    draw(printAsTheBookDoes(x), x);
    Pictures.save("step27-sums.svg", Sketches.sums()::write);
  }

  /** Returns the sum, made of this x. */
  private static TaylorSum printAsTheBookDoes(Variable x) {
    System.out.println("--- original sin ---");
    var z = Variable.of(X);
    printWithGradient(new Sin().apply(z), z);

    System.out.println("--- approximate sin ---");
    var sum = TaylorSum.sin(x, 1e-4);
    printWithGradient(sum.value(), x);
    return sum;
  }

  private static void tellTheSum(double threshold) {
    var x = Variable.of(X);
    var sum = TaylorSum.sin(x, threshold);
    System.out.println(sum.terms() + " terms");
    printWithGradient(sum.value(), x);
    draw(sum, x);
  }

  private static void printWithGradient(Variable y, Variable x) {
    y.backward();
    System.out.println(y.data());
    System.out.println(x.grad());
  }

  private static void draw(TaylorSum sum, Variable x) {
    x.named("x");
    var graph = ComputationGraph.of(sum.value().named("y")).withValues();
    Pictures.save("step27-" + sum.terms() + "-terms.svg", graph::write);
  }

  private static void tellWhatALongDoes() {
    for (int n : new int[] {20, 21, 65, 66}) {
      System.out.println(n + "! = " + LongFactorials.factorial(n));
    }
    for (double threshold : new double[] {1e-4, 1e-8, 1e-16, 1e-150}) {
      var sum = LongFactorials.sin(Variable.of(X), threshold);
      System.out.println(
          threshold + ": " + sum.value().data() + " after " + sum.terms() + " terms");
    }
  }

  private static double threshold(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
