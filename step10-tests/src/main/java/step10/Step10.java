//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step10;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * Breaks two functions in six ways, and counts which test notices how many.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step10 {
  private static final int WRONG_INPUT = 2;

  private Step10() {}

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
      count("the value at 3", Step10::valueIsRight);
      count("what backward gave yesterday", Step10::isAsYesterday);
      count("the slope at a place that is easy", Step10::easySlopeIsRight);
      count("the numerical slope, at random", Step10::slopesAreRight);
      count("the same, with a 3 sent back", Step10::gradientsAreRight);
    } else if (given.equals("book")) {
      System.out.println("The book's step 10 is a test, which prints nothing of its own.");
    } else {
      System.err.println(
          "step 10 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  /** A function whose backward may be wrong. */
  static final class Mutant extends Function {
    final String name;
    private final DoubleUnaryOperator forward;
    private final DoubleBinaryOperator backward;

    Mutant(String name, DoubleUnaryOperator forward, DoubleBinaryOperator backward) {
      this.name = name;
      this.forward = forward;
      this.backward = backward;
    }

    /** A function object is applied once, so each test takes a new one. */
    Mutant fresh() {
      return new Mutant(name, forward, backward);
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, forward);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, x().data, backward);
    }
  }

  /** g is what comes back, and v the input. Right would be g * 2 * v, and g * Math.exp(v). */
  static List<Mutant> mutants() {
    return List.of(
        new Mutant("square forgets gy", v -> v * v, (g, v) -> 2 * v),
        new Mutant("square forgets the 2", v -> v * v, (g, v) -> g * v),
        new Mutant("square forgets x", v -> v * v, (g, v) -> g * 2),
        new Mutant("square has the wrong sign", v -> v * v, (g, v) -> -g * 2 * v),
        new Mutant("exp is right at 0 only", Math::exp, (g, v) -> g * (1 + v)),
        new Mutant("exp forgets gy", Math::exp, (g, v) -> Math.exp(v)));
  }

  private static boolean isSquare(Mutant f) {
    return f.name.startsWith("square");
  }

  static boolean valueIsRight(Mutant f) {
    double y = f.fresh().apply(new Variable(3)).data[0];
    return y == (isSquare(f) ? 9 : Math.exp(3));
  }

  /** The expected number was copied from what the program printed. */
  static boolean isAsYesterday(Mutant f) {
    return slope(f, 0.5, 1) == slope(f, 0.5, 1);
  }

  static boolean easySlopeIsRight(Mutant f) {
    return isSquare(f) ? slope(f, 1, 1) == 2 : slope(f, 0, 1) == 1;
  }

  static boolean slopesAreRight(Mutant f) {
    for (double x : new Random(10).doubles(5, -2, 2).toArray()) {
      double expected = NumericalGradient.of(v -> f.fresh().apply(v), new Variable(x))[0];
      if (!(Math.abs(slope(f, x, 1) - expected) <= 1e-6)) {
        return false;
      }
    }
    return true;
  }

  static boolean gradientsAreRight(Mutant f) {
    try {
      GradientCheck.assertGradients(
          v -> f.fresh().apply(v), new Random(10).doubles(5, -2, 2).toArray());
      return true;
    } catch (AssertionError wrong) {
      return false;
    }
  }

  private static double slope(Mutant f, double at, double gy) {
    var x = new Variable(at);
    f.fresh().apply(x).backward(gy);
    return x.grad[0];
  }

  private static void count(String test, Predicate<Mutant> passes) {
    List<String> noticed =
        mutants().stream().filter(passes.negate()).map(mutant -> mutant.name).toList();
    System.out.println(test + ": notices " + noticed.size() + " of 6 " + noticed);
  }
}
