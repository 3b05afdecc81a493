package step32.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Formula;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Step 32: derivatives of derivatives, and what they cost. */
public final class Step32Exercises implements Exercises {
  /** No difference comes as close as this. */
  private static final double ROUNDING = 1e-11;

  /** Differences of differences lose a digit each. */
  private static final double DIFFERENCES = 1e-8;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The whole table, to the last digit")
            .core()
            .points(4)
            .file("Hessian.java")
            .hints(
                "After one backward pass every input has its slope, and each slope is a box. What"
                    + " does the lesson do with a slope, to have the next derivative of it?",
                "Take all slopes out first: x.get(i).grad, into a list. Then, for each of them,"
                    + " clear the gradients of ALL inputs, go back from the slope, and read a row:"
                    + " one number for each input. (Mind the two ends of the road: a slope that is"
                    + " null or has no creator, and a gradient that is null afterwards.)",
                "landscape.height(x).backward(CREATE_GRAPH); slopes.add(x.get(i).grad); then for"
                    + " row i: x.forEach(Variable::clearGrad); if the slope is there and has a"
                    + " creator(), slope.backward(); table[i][j] is x.get(j).grad.data[0], or 0"
                    + " where grad is null.")
            .probe("step32.probe.HessianProbe")
            .cases(Step32Exercises::hessian),
        task(2, "Not for the last one")
            .points(3)
            .file("Last.java")
            .hints(
                "Who goes back through the record of the last pass? And of the first one, if there"
                    + " is but one?",
                "The loop is the lesson's next(y, x). In round n of order, record with"
                    + " backward(CREATE_GRAPH) if n < order, and else go back with backward().",
                "Before the loop, refuse an order below 0 with an IllegalArgumentException. In the"
                    + " loop clear first, since x may come with a gradient. If y.creator() is null,"
                    + " or x.grad is null after the pass, all that is left is new Variable(0).")
            .probe("step32.probe.LastProbe")
            .cases(Step32Exercises::last),
        task(3, "What the forgetful found")
            .points(3)
            .file("Forgetful.java")
            .hints(
                "Without clearing, the second number is the first derivative plus the second. So"
                    + " what is the second number minus the first?",
                "80 − 32 is 48, the second derivative. Take that difference of every two"
                    + " neighbours: 48, 96, 168, 264. This is a row of the same kind, in which"
                    + " everything is one order higher. What do you do with it?",
                "Again and again: the first number of each row is a derivative. 32 | 48 96 168 264"
                    + " → 48 | 48 72 96 → 48 | 24 24 → 24 | 0. Two loops and a copy of the array.")
            .probe("step32.probe.ForgetfulProbe")
            .cases(Step32Exercises::forgetful));
  }

  private static double twoDigits(double v) {
    return Math.round(v * 100) / 100.0;
  }

  private static double[] some(Random random, int count) {
    return random.doubles(count, -3, 3).map(Step32Exercises::twoDigits).toArray();
  }

  // ---- task 1

  private static List<Case> hessian(Random random) {
    String valley = "100(x1 - x0^2)^2 + (x0 - 1)^2";
    List<Case> cases = new ArrayList<>();
    cases.add(hessian(valley, new double[] {1, 1}, new double[0], 802, -400, -400, 200));
    cases.add(hessian(valley, new double[] {0, 2}, new double[0], -798, 0, 0, 200));
    cases.add(polynomial(new double[] {2, 5}, new double[] {0, 1, 0, 0}, new double[2], 3, 0));
    cases.add(polynomial(new double[] {1, 2, 3}, new double[9], new double[3], 4, 0, -1));
    cases.add(polynomial(new double[] {6, 7}, new double[4], new double[2], 1, 1));
    cases.add(polynomial(new double[] {4, -1}, new double[4], new double[] {0, 1}, 0, 0));
    for (int n = 2; n <= 4; n++) {
      cases.add(polynomial(some(random, n), some(random, n * n), some(random, n), some(random, n)));
    }
    return cases;
  }

  private static Case polynomial(double[] at, double[] products, double[] cubes, double... slopes) {
    int n = at.length;
    double[] wanted = new double[n * n];
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double factor = products[i * n + j];
        wanted[i * n + j] += factor;
        wanted[j * n + i] += factor;
        addTerm(terms, factor, "x" + i + " x" + j);
      }
      wanted[i * n + i] += 6 * cubes[i] * at[i];
      addTerm(terms, cubes[i], "x" + i + "^3");
      addTerm(terms, slopes[i], "x" + i);
    }
    double[] factors = Stream.of(products, cubes, slopes).flatMapToDouble(Arrays::stream).toArray();
    return hessian(String.join(" + ", terms), at, factors, wanted);
  }

  private static void addTerm(List<String> terms, double factor, String product) {
    if (factor != 0) {
      terms.add(factor == 1 ? product : factor + " " + product);
    }
  }

  private static Case hessian(String formula, double[] at, double[] factors, double... wanted) {
    int n = at.length;
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the height was calculated once", true));
    IntStream.range(0, n * n)
        .forEach(k -> parts.add(part("table[" + k / n + "][" + k % n + "]", wanted[k])));
    return new Case(
        "Hessian.of(height, at), at = " + Arrays.toString(at) + ", height = " + formula,
        Value.of(
            Stream.of(new double[] {n}, at, factors).flatMapToDouble(Arrays::stream).toArray()),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> last(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(last(1, 2, 0, 0, 0, 0, 0, 1));
    cases.add(last(3, 2, 0, 0, 0, 0, 0, 1));
    cases.add(last(2, 2, 7, 0, 0, 0, 0, 1));
    cases.add(last(0, 3, 0, 1, 2));
    cases.add(last(2, 3, 0, 1, 2));
    cases.add(last(7, 2, 0, 0, 0, 0, 0, 1));
    for (int order = 2; order <= 4; order++) {
      double[] factors = some(random, 3 + random.nextInt(4));
      cases.add(last(order, twoDigits(1 + random.nextDouble()), random.nextInt(2), factors));
    }
    double x = twoDigits(1 + random.nextDouble());
    int order = 4 + random.nextInt(3);
    double wanted = (order % 2 == 0 ? 1 : -1) / x;
    for (int n = 1; n <= order; n++) {
      wanted *= n / x;
    }
    cases.add(last("1 / x", wanted, order, x, 0));
    int below = -1 - random.nextInt(5);
    cases.add(
        new Case(
            "Last.derivative(f, x, " + below + ")",
            Value.of(String.valueOf(below)),
            equalTo("an IllegalArgumentException")));
    return cases;
  }

  private static Case last(int order, double x, double oldGradient, double... factors) {
    double wanted = 0;
    for (int power = 0; power < factors.length; power++) {
      double term = factors[power];
      for (int n = 0; n < order; n++) {
        term *= power - n;
      }
      wanted += term == 0 ? 0 : term * Math.pow(x, power - order);
    }
    return last(Formula.polynomial(factors), wanted, order, x, oldGradient, factors);
  }

  private static Case last(
      String formula, double wanted, int order, double x, double oldGradient, double... factors) {
    return new Case(
        "Last.derivative(f, x, %d), x = %s%s, f = %s"
            .formatted(
                order,
                x,
                oldGradient == 0 ? "" : ", which has a gradient of " + oldGradient,
                formula),
        Value.of(
            DoubleStream.concat(DoubleStream.of(order, x, oldGradient), DoubleStream.of(factors))
                .toArray()),
        close(
            ROUNDING,
            part("the derivative", wanted),
            fact("the passes before the last are recorded", true),
            fact("the last pass is not recorded", true)));
  }

  // ---- task 3

  private static List<Case> forgetful(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(forgetful(32, 48, 48, 24, 0));
    cases.add(forgetful(5));
    cases.add(forgetful(24, 44, 48, 24, 0, 0));
    for (int i = 0; i < 3; i++) {
      cases.add(forgetful(some(random, 2 + random.nextInt(7))));
    }
    return cases;
  }

  /** What is found without clearing: the sum of all, each as often as there are ways to it. */
  private static Case forgetful(double... derivatives) {
    int n = derivatives.length;
    double[] found = new double[n];
    for (int order = 0; order < n; order++) {
      double ways = 1;
      for (int k = 0; k <= order; k++) {
        found[order] += ways * derivatives[k];
        ways = ways * (order - k) / (k + 1);
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the array that was given is unchanged", true));
    for (int order = 0; order < n; order++) {
      parts.add(part("derivative " + (order + 1), derivatives[order]));
    }
    return new Case(
        "Forgetful.mended(" + Arrays.toString(found).replaceAll("[\\[\\]]", "") + ")",
        Value.of(found),
        close(DIFFERENCES, parts.toArray(Part[]::new)));
  }
}
