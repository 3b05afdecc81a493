//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step30;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/**
 * Asks a gradient for its slope, finds that it has no past, and measures what can be measured.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step30 {
  private static final int WRONG_INPUT = 2;
  private static final int PLACES = 100;

  private Step30() {}

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
      goThereAndBack();
      askForTheCurvature();
      measure();
      System.out.println(best("from slopes", Step30::fromSlopes));
      System.out.println(best("from values", Step30::fromValues));
      changeTheBoxInBetween();
    } else if (given.equals("book")) {
      System.out.println("The book's step 30 has no program, so it prints nothing.");
    } else {
      System.err.println(
          "step 30 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  // ---- what going back leaves behind

  /** x⁴ − 2x², in products. */
  static Variable f(Variable x) {
    return f(x, Variable::mul);
  }

  static Variable f(Variable x, BinaryOperator<Variable> times) {
    var s = times.apply(x, x);
    var two = Variable.constant(2, s.shape());
    return times.apply(s, s).sub(times.apply(s, two));
  }

  /** A product that tells what it multiplies, there and back. */
  static final class Telling extends Function.Binary {
    private final List<String> told;

    Telling(List<String> told) {
      this.told = told;
    }

    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return times("there", x0, x1);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return times("back", gy, x1().data);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return times("back", gy, x0().data);
    }

    private double[] times(String way, double[] a, double[] b) {
      double[] product = Elementwise.zip(a, b, (v, w) -> v * w);
      told.add(way + ": " + a[0] + " * " + b[0] + " = " + product[0]);
      return product;
    }
  }

  private static void goThereAndBack() {
    List<String> told = new ArrayList<>();
    var x = new Variable(2);
    var y = f(x, (a, b) -> new Telling(told).apply(a, b));
    told.forEach(System.out::println);
    System.out.println("y: " + y + ", " + functions(y) + " functions");
    told.clear();
    y.backward();
    told.forEach(System.out::println);
    System.out.println("x.grad[0]: " + x.grad[0] + ", still " + functions(y) + " functions");
  }

  /** How many functions y was made by, from the leaves on. */
  static int functions(Variable y) {
    Set<Function> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.add(y);
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && found.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return found.size();
  }

  private static void askForTheCurvature() {
    var x = new Variable(2);
    var y = f(x);
    y.backward();
    double[] slope = x.grad;
    tell("new Variable(slope).backward()", () -> new Variable(slope).backward());
    tell("y.backward() once more", y::backward);
    x.clearGrad();
    f(x).backward(slope);
    System.out.println("f(x).backward(slope): x.grad[0] is " + x.grad[0]);
  }

  private static void tell(String what, Runnable attempt) {
    try {
      attempt.run();
    } catch (IllegalStateException refusal) {
      System.out.println(what + ": " + refusal.getMessage());
    }
  }

  // ---- the curvature by measuring

  /** f′(x), by a backward pass of its own. */
  static double slope(double at) {
    var x = new Variable(at);
    f(x).backward();
    return x.grad[0];
  }

  /** How much steeper it is at x + h than at x − h, over the distance between the two. */
  static double fromSlopes(double x, double h) {
    return (slope(x + h) - slope(x - h)) / (2 * h);
  }

  /** The same from three values, without any slope. */
  static double fromValues(double x, double h) {
    return (value(x + h) - 2 * value(x) + value(x - h)) / (h * h);
  }

  private static double value(double at) {
    return f(new Variable(at)).data[0];
  }

  /** f″(x), with a pencil. */
  static double curvature(double x) {
    return 12 * x * x - 4;
  }

  private static void measure() {
    for (String text : List.of("1e-2", "1e-4", "1e-5", "1e-6", "1e-8", "1e-10", "1e-16")) {
      double h = Double.parseDouble(text);
      System.out.println(
          "h = "
              + text
              + ": from slopes "
              + fromSlopes(2, h)
              + ", from values "
              + fromValues(2, h));
    }
  }

  /** Relative: the root of the mean square of the errors, at a hundred places from 1.5 to 2.5. */
  static double typicalError(DoubleBinaryOperator measured, double h) {
    double squares = 0;
    for (int i = 0; i < PLACES; i++) {
      double x = 1.5 + i / (double) PLACES;
      double error = measured.applyAsDouble(x, h) / curvature(x) - 1;
      squares += error * error;
    }
    return Math.sqrt(squares / PLACES);
  }

  /** Of 5e-2, 2e-2, 1e-2 … 1e-9, the one with the smallest typical error. */
  private static String best(String name, DoubleBinaryOperator measured) {
    String best = "";
    double least = Double.MAX_VALUE;
    for (int power = 2; power <= 9; power++) {
      for (int digit : new int[] {5, 2, 1}) {
        String h = digit + "e-" + power;
        double error = typicalError(measured, Double.parseDouble(h));
        if (error < least) {
          least = error;
          best = h;
        }
      }
    }
    return String.format(Locale.ROOT, "the best h %s: %s, off by %.1e", name, best, least);
  }

  // ---- what goes wrong

  private static void changeTheBoxInBetween() {
    var x = new Variable(2);
    var y = f(x);
    x.data = new double[] {3};
    y.backward();
    System.out.println("x changed before going back: y " + y.data[0] + ", slope " + x.grad[0]);
  }
}
