//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step04;

import java.util.List;
import java.util.Locale;

/**
 * Measures slopes, without a formula for them.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step04 {
  private static final int WRONG_INPUT = 2;
  private static final int PLACES = 1_000;

  private Step04() {}

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
      calculate();
      moveLess();
      System.out.println(bestH());
      countEvaluations();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 4 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var f = new Square();
    System.out.println(new Variable(NumericalGradient.of(f::apply, new Variable(2.0))));
    System.out.println(new Variable(NumericalGradient.of(Step04::chain, new Variable(0.5))));
  }

  /** (e^(x²))². */
  static Variable chain(Variable x) {
    return new Square().apply(new Exp().apply(new Square().apply(x)));
  }

  /** x³, without a class of its own. */
  static Variable cube(Variable x) {
    return new Variable(Elementwise.map(x.data, v -> v * v * v));
  }

  private static void moveLess() {
    var x = new Variable(2.0);
    for (String h : List.of("1e-2", "1e-4", "1e-6", "1e-8", "1e-10", "1e-12", "1e-14", "1e-16")) {
      double eps = Double.parseDouble(h);
      double square = NumericalGradient.of(new Square()::apply, x, eps)[0];
      double cube = NumericalGradient.of(Step04::cube, x, eps)[0];
      System.out.println("h = " + h + ": square " + square + ", cube " + cube);
    }
  }

  /** The root of the mean square of the errors, at a thousand places between 1 and 2. */
  static double typicalErrorOfTheCube(double h) {
    double squares = 0;
    for (int i = 0; i < PLACES; i++) {
      double x = 1 + i / (double) PLACES;
      double error = NumericalGradient.of(Step04::cube, new Variable(x), h)[0] - 3 * x * x;
      squares += error * error;
    }
    return Math.sqrt(squares / PLACES);
  }

  /** Of 5e-1, 2e-1, 1e-1 … 1e-15, the one with the smallest typical error. */
  private static String bestH() {
    String best = "";
    double least = Double.MAX_VALUE;
    for (int power = 1; power <= 15; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        String h = digit + "e-" + power;
        double error = typicalErrorOfTheCube(Double.parseDouble(h));
        if (error < least) {
          least = error;
          best = h;
        }
      }
    }
    return String.format(
        Locale.ROOT, "the best h for the cube between 1 and 2: %s, off by %.1e", best, least);
  }

  private static void countEvaluations() {
    int[] evaluations = {0};
    double[] slopes =
        NumericalGradient.of(
            x -> {
              evaluations[0]++;
              return new Square().apply(x);
            },
            new Variable(new double[1_000]));
    System.out.println(slopes.length + " inputs: " + evaluations[0] + " evaluations");
  }
}
