//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step34;

import dezero.Variable;
import dezero.functions.Functions;
import dezero.viz.Pictures;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The sine, differentiated again and again, and what its derivatives at one place know of it.
 *
 * <p>Argument: an order, to see what the derivative of that order costs; or {@code book}, for the
 * lines that the Python book's program prints.
 */
public final class Step34 {
  /** A twentieth, as in step 27. */
  static final double TOLERANCE = 0.05;

  private static final int WRONG_INPUT = 2;

  private Step34() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    int order = order(given);
    if (args.length == 0) {
      goTheWholeWay();
    } else if (given.equals("book")) {
      System.out.println(
          "The book's program of step 34 prints nothing: it draws the sine and three derivatives."
              + " Without the word book, so does this one.");
    } else if (order >= 0) {
      tellTheOrder(order);
    } else {
      System.err.println(
          "step 34 takes one order, 0 or more, like 100, or the word book, but was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goTheWholeWay() {
    goRound();
    var ofSine = TaylorPolynomial.of(Functions::sin, 0, 121);
    growTheSine(ofSine);
    var ofHill = TaylorPolynomial.of(Formulas::hill, 0, 10);
    growOthers(ofHill);
    walkOntoFlatGround();
    Pictures.save("step34-derivatives.svg", Sketches.derivatives()::write);
    Pictures.save("step34-fourth.svg", Sketches.fourth()::write);
    Pictures.save("step34-polynomials.svg", Sketches.polynomials(ofSine)::write);
    Pictures.save("step34-hill.svg", Sketches.hill(ofHill)::write);
  }

  private static int order(String given) {
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException notAWholeNumber) {
      return -1;
    }
  }

  private static void goRound() {
    System.out.println("sine at 1: order, derivative, functions in its graph");
    var derivatives = Derivatives.of(Functions::sin, Variable.of(1.0), 100);
    for (int order : new int[] {0, 1, 2, 3, 4, 100}) {
      var derivative = derivatives.get(order);
      System.out.println(order + " " + derivative.item() + " " + Growth.functions(derivative));
    }
  }

  private static void growTheSine(TaylorPolynomial ofSine) {
    System.out.println("degree, how far from 0 the polynomial is as good as the sine");
    for (int degree : new int[] {1, 3, 5, 7, 9, 19, 21, 101, 121}) {
      double reach = ofSine.ofDegree(degree).reach(Math::sin, TOLERANCE);
      System.out.println(String.format(Locale.ROOT, "%d %.2f", degree, reach));
    }
  }

  private static void growOthers(TaylorPolynomial ofHill) {
    var expOfSine = TaylorPolynomial.of(Formulas::expOfSine, 0, 10);
    print("e^sin(x) at 0", "%.0f", expOfSine.derivatives());
    System.out.println(
        "at 0.5 the polynomial is %s, and e^sin(0.5) is %s"
            .formatted(expOfSine.at(0.5), Math.exp(Math.sin(0.5))));
    print("1/(1 + x^2) at 0", "%.0f", ofHill.derivatives());
  }

  private static void walkOntoFlatGround() {
    for (double x : new double[] {0.1, 0.05, 0}) {
      print("e^(-1/x^2) at " + x, "%.1e", TaylorPolynomial.of(Formulas::flat, x, 3).derivatives());
    }
  }

  private static void print(String what, String format, double... derivatives) {
    var line = new StringBuilder(what).append(':');
    for (double derivative : derivatives) {
      // The sum makes 0.0 of -0.0.
      line.append(' ').append(String.format(Locale.ROOT, format, derivative + 0.0));
    }
    System.out.println(line);
  }

  private static void tellTheOrder(int order) {
    System.out.println("order " + order + " at 1");
    tell("sin(x)", Functions::sin, order);
    tell("sin(x^2)", Formulas::sineOfSquare, order);
    tell("e^sin(x)", Formulas::expOfSine, order);
  }

  private static void tell(String what, UnaryOperator<Variable> f, int order) {
    try {
      var derivative = Derivatives.of(f, Variable.of(1.0), order).get(order);
      System.out.println(
          what + ": " + derivative.item() + ", functions: " + Growth.functions(derivative));
    } catch (IllegalArgumentException tooMuch) {
      System.out.println(what + ": " + tooMuch.getMessage());
    }
  }
}
