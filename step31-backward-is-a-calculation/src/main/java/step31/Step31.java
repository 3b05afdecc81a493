//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step31;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Goes back from a slope, and shows what going back has written down.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step31 {
  private static final int WRONG_INPUT = 2;
  private static final int PASSES = 3;

  private Step31() {}

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
      goBackTwice();
      keepANumber();
      forgetToClear();
    } else if (given.equals("book")) {
      System.out.println("The book's step 31 has no program, so it prints nothing.");
    } else {
      System.err.println(
          "step 31 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  // ---- the slope of a slope

  /** x⁴ − 2x². */
  static Variable f(Variable x) {
    return x.pow(4).sub(x.pow(2).mul(2));
  }

  private static void goBackTwice() {
    var x = new Variable(2);
    var y = f(x);
    y.backward();
    var slope = x.grad;
    x.clearGrad();
    slope.backward();
    var curvature = x.grad;

    System.out.println("y: " + y + ", " + past(y).size() + " functions");
    System.out.println("slope: " + slope + ", " + past(slope).size() + " functions:");
    past(slope).forEach(function -> System.out.println("  " + line(function)));
    System.out.println("curvature: " + curvature + ", " + past(curvature).size() + " functions");
  }

  /** The functions that y was made by, in an order in which they may have been calculated. */
  static Set<Function> past(Variable y) {
    Set<Function> found = new LinkedHashSet<>();
    collect(y.creator(), found);
    return found;
  }

  private static void collect(Function function, Set<Function> found) {
    if (function != null && !found.contains(function)) {
      function.inputs().forEach(input -> collect(input.creator(), found));
      found.add(function);
    }
  }

  /** Such as "Mul: 8.0, 4.0 -> 32.0". */
  private static String line(Function function) {
    return function.label()
        + (": " + numbers(function.inputs()))
        + (" -> " + numbers(function.outputs()));
  }

  private static String numbers(List<Variable> boxes) {
    return boxes.stream()
        .flatMapToDouble(box -> Arrays.stream(box.data))
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", "));
  }

  // ---- what goes wrong

  /** y = x². Its slope comes out right, and the slope of its slope does not. */
  static final class Forgetful extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    protected Variable backward(Variable gy) {
      return gy.mul(2 * x().data[0]);
    }
  }

  /** x⁴ − 2x², with a square of your choice in the second term. */
  static Variable f(Variable x, UnaryOperator<Variable> square) {
    var s = x.mul(x);
    return s.mul(s).sub(square.apply(x).mul(2));
  }

  static Variable forgetful(Variable x) {
    return f(x, v -> new Forgetful().apply(v));
  }

  /** The slope of f at x, as a box with a past. */
  static Variable slope(UnaryOperator<Variable> f, Variable x) {
    f.apply(x).backward();
    var slope = x.grad;
    x.clearGrad();
    return slope;
  }

  private static void keepANumber() {
    var x = new Variable(2);
    var slope = slope(Step31::forgetful, x);
    slope.backward();
    System.out.println("forgetful: slope " + slope + ", curvature " + x.grad);
    check("its slope", Step31::forgetful);
    check("the slope of its slope", v -> slope(Step31::forgetful, v));
  }

  private static void check(String what, UnaryOperator<Variable> f) {
    try {
      GradientCheck.assertGradients(f, 2);
      System.out.println("GradientCheck of " + what + ": nothing found");
    } catch (AssertionError found) {
      System.out.println("GradientCheck of " + what + ": " + found.getMessage());
    }
  }

  private static void forgetToClear() {
    var x = new Variable(2);
    for (int pass = 1; pass <= PASSES; pass++) {
      f(x).backward();
      System.out.println(
          "pass " + pass + ": x.grad " + x.grad + ", " + past(x.grad).size() + " functions");
    }
  }
}
