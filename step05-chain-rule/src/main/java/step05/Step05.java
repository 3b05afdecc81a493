//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step05;

import java.util.Arrays;
import java.util.List;

/**
 * Multiplies the same slopes from both ends, and counts the multiplications.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step05 {
  private static final int WRONG_INPUT = 2;

  private Step05() {}

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
      threeNumbers();
      aMillionInputs();
      narrowInTheMiddle();
    } else if (given.equals("book")) {
      System.out.println("The book's step 5 has no program: it prints nothing.");
    } else {
      System.err.println(
          "step 5 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void threeNumbers() {
    double x = 0.5;
    double a = x * x;
    double b = Math.exp(a);
    double first = 2 * x; // of a = x²
    double second = b; // of b = eᵃ, whose slope is eᵃ again
    double third = 2 * b; // of y = b²
    System.out.println("local slopes: " + first + ", " + second + ", " + third);
    System.out.println("from the inputs: " + third * (second * first));
    System.out.println("from the result: " + (third * second) * first);
  }

  private static void aMillionInputs() {
    var x = new double[1_000_000];
    Arrays.fill(x, 1);
    List<double[][]> tables = sumTimesSumOfSquares(x);

    var left = new Passes();
    double[] all = left.fromTheResult(tables, 0);
    var right = new Passes();
    double[] first = right.fromTheInputs(tables, 0);

    System.out.println(
        "the first slope: " + all[0] + " from the result, " + first[0] + " from the inputs");
    tell("from the result, all " + all.length + " slopes", left.multiplications);
    tell("from the inputs, the first slope", right.multiplications);
    tell("from the inputs, all " + all.length + " slopes", all.length * right.multiplications);
  }

  private static void tell(String what, long multiplications) {
    System.out.println(what + ": " + multiplications + " multiplications");
  }

  /** The local slopes of y = a · b, where a = x₀ + x₁ + … and b = x₀² + x₁² + …. */
  static List<double[][]> sumTimesSumOfSquares(double[] x) {
    double a = 0;
    double b = 0;
    var sums = new double[2][x.length];
    for (int i = 0; i < x.length; i++) {
      a += x[i];
      b += x[i] * x[i];
      sums[0][i] = 1;
      sums[1][i] = 2 * x[i];
    }
    double[][] product = {{b, a}};
    return List.of(sums, product);
  }

  /** Four tables between 100, 100, 1, 100 and 100 values, multiplied in three ways. */
  private static void narrowInTheMiddle() {
    List<double[][]> tables = List.of(ones(100, 100), ones(1, 100), ones(100, 1), ones(100, 100));
    var right = new Passes();
    var left = new Passes();
    for (int i = 0; i < 100; i++) {
      right.fromTheInputs(tables, i);
      left.fromTheResult(tables, i);
    }
    var middle = new Passes();
    double[][] early = middle.product(tables.get(1), tables.get(0));
    double[][] late = middle.product(tables.get(3), tables.get(2));
    middle.product(late, early);

    tell("narrow in the middle, from the inputs", right.multiplications);
    tell("narrow in the middle, from the result", left.multiplications);
    tell("narrow in the middle, from the middle", middle.multiplications);
  }

  static double[][] ones(int rows, int columns) {
    var table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.fill(row, 1);
    }
    return table;
  }

  /** Multiplies slopes, and counts how often. Of a list of tables, the input's comes first. */
  static final class Passes {
    long multiplications;

    /** How much this result moves, for each input, if that input moves. */
    double[] fromTheResult(List<double[][]> tables, int result) {
      var row = new double[tables.get(tables.size() - 1).length];
      row[result] = 1;
      for (int k = tables.size() - 1; k >= 0; k--) {
        row = product(new double[][] {row}, tables.get(k))[0];
      }
      return row;
    }

    /** How much each result moves if only this input moves. */
    double[] fromTheInputs(List<double[][]> tables, int input) {
      var column = new double[tables.get(0)[0].length][1];
      column[input][0] = 1;
      for (double[][] table : tables) {
        column = product(table, column);
      }
      return Arrays.stream(column).mapToDouble(row -> row[0]).toArray();
    }

    /** Adds up, for each i and j, all ways from j to i: a[i][k] · b[k][j]. */
    double[][] product(double[][] a, double[][] b) {
      var sums = new double[a.length][b[0].length];
      for (int i = 0; i < a.length; i++) {
        for (int k = 0; k < b.length; k++) {
          for (int j = 0; j < b[k].length; j++) {
            sums[i][j] += a[i][k] * b[k][j];
            multiplications++;
          }
        }
      }
      return sums;
    }
  }
}
