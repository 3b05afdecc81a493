package step23.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Step 23: functions of one's own, with the way back. */
public final class Step23Exercises implements Exercises {
  private static final double ROUNDING = 1e-10;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A hypotenuse")
            .core()
            .points(4)
            .file("Hypotenuse.java")
            .hints(
                "How did the lesson get at the slope of softplus? Here the two sides are y² and"
                    + " 1 + x². The slope of x² is 2x; that of y² is 2y times the slope of y.",
                "2y·y′ = 2x, so the slope is x / y. Write it with x() and y(), which are boxes, and"
                    + " not with their data(), which has no past. And where does gy go?",
                "forward: x.map(v -> …) with the JDK's Math.hypot, which does not square anything"
                    + " too large. backward: gy times x() divided by y(). Divide first: gy · x may"
                    + " be too large where x / y is 1.")
            .probe("step23.probe.HypotenuseProbe")
            .cases(Step23Exercises::hypotenuse),
        task(2, "The larger of two")
            .points(3)
            .file("Larger.java")
            .hints(
                "For which elements does y change when x0 changes a little? Move x0 up and down by"
                    + " a little where both are equal: what is the slope between the two?",
                "You need a mask: 1 where x0 is larger, 0.5 where it is equal, 0 elsewhere. NdArray"
                    + " has greater(…) and equal(…), which give 1 and 0. The mask may be plain"
                    + " data, since a small change does not change it; gy may not.",
                "forward: x0.zip(\"larger\", x1, (a, b) -> Math.max(a, b)). backward0:"
                    + " gy.mul(Variable.of(mask)), where the mask is greater(…) plus half of"
                    + " equal(…). backward1 is the same with the two exchanged.")
            .probe("step23.probe.LargerProbe")
            .cases(Step23Exercises::larger),
        task(3, "A valley with straight sides")
            .points(3)
            .file("LogCosh.java")
            .hints(
                "Where does eˣ + e⁻ˣ overflow? How did softplus get round that: what was taken out"
                    + " of the logarithm?",
                "It is the same for x and −x, so write it with |x|, and take out the larger part:"
                    + " e^|x| + e^−|x| = e^|x| · (1 + e^(−2|x|)). The 2 below becomes − ln 2.",
                "The slope of ln(cosh x) is sinh x / cosh x. Calculated as a quotient it overflows,"
                    + " but it has a name of its own, tanh, and Functions has it. Give it x(), not"
                    + " the data.")
            .probe("step23.probe.LogCoshProbe")
            .cases(Step23Exercises::logCosh));
  }

  // ---- tasks 1 and 3

  private static List<Case> hypotenuse(Random random) {
    String name = "Hypotenuse.hypotenuse";
    List<DoubleUnaryOperator> known =
        List.of(
            x -> Math.sqrt(1 + x * x),
            x -> x / Math.sqrt(1 + x * x),
            x -> Math.pow(1 + x * x, -1.5),
            x -> -3 * x * Math.pow(1 + x * x, -2.5));
    // At these x, the 1 makes no difference to a double.
    List<DoubleUnaryOperator> far = List.of(Math::abs, Math::signum);
    List<Case> cases = new ArrayList<>();
    cases.add(derivatives(name, 1, known.subList(0, 2), 0, 0.75));
    for (int count = 1; count <= 4; count++) {
      cases.add(derivatives(name, signed(random, 0.5, 2), known, points(random, count)));
    }
    cases.add(derivatives(name, 3, far, -1e9 * (1 + random.nextInt(9)), 1e200, -1e300));
    return cases;
  }

  private static List<Case> logCosh(Random random) {
    String name = "LogCosh.logCosh";
    List<DoubleUnaryOperator> known =
        List.of(
            x -> Math.log(Math.cosh(x)),
            Math::tanh,
            x -> 1 / Math.pow(Math.cosh(x), 2),
            x -> -2 * Math.tanh(x) / Math.pow(Math.cosh(x), 2));
    List<DoubleUnaryOperator> far = List.of(x -> Math.abs(x) - Math.log(2), Math::signum);
    List<Case> cases = new ArrayList<>();
    cases.add(derivatives(name, 1, known.subList(0, 2), 0, 1));
    for (int count = 1; count <= 4; count++) {
      cases.add(derivatives(name, signed(random, 0.5, 2), known, points(random, count)));
    }
    cases.add(derivatives(name, 1, far, 400, -400, signed(random, 711, 800), 1e100, -1e300));
    return cases;
  }

  /** The orders of the known functions: value, slope and so on. */
  private static final String[] ORDERS = {
    "value", "slope", "second derivative", "third derivative"
  };

  private static Case derivatives(
      String name, double weight, List<DoubleUnaryOperator> known, double... xs) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the value was made by one function, whose input is x", true));
    for (int order = 0; order < known.size(); order++) {
      boolean isWeighted = order > 0 && weight != 1;
      String what = ORDERS[order] + (isWeighted ? " of " + weight + " · y" : "");
      for (double x : xs) {
        double expected = (isWeighted ? weight : 1) * known.get(order).applyAsDouble(x);
        parts.add(part(what + " at x = " + x, expected));
      }
    }
    double[] input =
        DoubleStream.concat(DoubleStream.of(known.size() - 1, weight), DoubleStream.of(xs))
            .toArray();
    return new Case(
        name + "(x), x = [" + Arrays.toString(xs) + "]",
        Value.of(input),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static double[] points(Random random, int count) {
    return random.doubles(count, -3, 3).map(x -> Math.rint(1000 * x) / 1000).toArray();
  }

  private static double signed(Random random, double low, double high) {
    double size = Math.rint(100 * (low + (high - low) * random.nextDouble())) / 100;
    return random.nextBoolean() ? size : -size;
  }

  // ---- task 2

  private static List<Case> larger(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(
        larger(new Table(1, 3, new double[] {1, 5, 2}), new Table(1, 3, new double[] {3, 4, 2})));
    int[][] shapes = {{1, 1}, {1, 4}, {3, 1}, {2, 3}, {3, 2}};
    for (int[] shape : shapes) {
      // Small whole numbers: some pairs are equal.
      cases.add(larger(table(random, shape[0], shape[1]), table(random, shape[0], shape[1])));
    }
    return cases;
  }

  private record Table(int rows, int columns, double[] data) {
    List<Part> parts(String name, double... numbers) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < numbers.length; i++) {
        parts.add(part("%s [%d, %d]".formatted(name, i / columns, i % columns), numbers[i]));
      }
      return parts;
    }

    /** As NumPy writes it: [[1.0, 2.0], [3.0, 4.0]]. */
    String shown() {
      return IntStream.range(0, rows)
          .mapToObj(row -> Arrays.copyOfRange(data, row * columns, (row + 1) * columns))
          .map(Arrays::toString)
          .collect(Collectors.joining(", ", "[", "]"));
    }

    /** As the probe reads it. */
    String numbers() {
      return DoubleStream.of(data).mapToObj(v -> "" + v).collect(Collectors.joining(","));
    }
  }

  private static Table table(Random random, int rows, int columns) {
    double[] data = random.ints(rows * columns, -2, 3).mapToDouble(i -> i + 0.5).toArray();
    return new Table(rows, columns, data);
  }

  private static Case larger(Table x0, Table x1) {
    int size = x0.data.length;
    double[] y = new double[size];
    double[] g0 = new double[size];
    double[] g1 = new double[size];
    double[] second = new double[size];
    for (int i = 0; i < size; i++) {
      double share = (1 + Math.signum(x0.data[i] - x1.data[i])) / 2;
      y[i] = Math.max(x0.data[i], x1.data[i]);
      g0[i] = 2 * y[i] * share;
      g1[i] = 2 * y[i] * (1 - share);
      second[i] = 2 * g0[i] * 2 * share * share;
    }
    List<Part> parts = new ArrayList<>(x0.parts("y", y));
    parts.addAll(x0.parts("slope of the sum of y² along x0", g0));
    parts.addAll(x0.parts("slope of the sum of y² along x1", g1));
    parts.addAll(x0.parts("slope, along x0, of the sum of the squares of x0's slopes", second));
    return new Case(
        "Larger.larger(x0, x1), x0 = %s, x1 = %s".formatted(x0.shown(), x1.shown()),
        Value.of("%d,%d|%s|%s".formatted(x0.rows, x0.columns, x0.numbers(), x1.numbers())),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }
}
