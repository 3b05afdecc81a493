package step33.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
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
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Step 33: differentiating what differentiation left behind. */
public final class Step33Exercises implements Exercises {
  /** No numerical difference comes as close as this. */
  private static final double ROUNDING = 1e-9;

  private static final int PASSES = 2;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "On and on")
            .core()
            .points(3)
            .file("Derivatives.java")
            .hints(
                "A derivative is a variable, with a calculation behind it if you ask for that. What"
                    + " must you take out before you clear, and clear before you go back again? (An"
                    + " exception in backward or in grad() after some right derivatives is the"
                    + " other question of this task: how can you ask beforehand whether the road"
                    + " has ended, and what is the derivative then?)",
                "In a loop: x.clearGrad(), y.backward(CREATE_GRAPH), y = x.grad(). Then the two"
                    + " ends of the road: a y whose creator() is null has no way back, and when y"
                    + " does not depend on x, x.hasGrad() is false afterwards.",
                "Write a method slope(y, x) that clears the gradient, goes backward with"
                    + " CREATE_GRAPH if y.creator() is not null, and returns x.grad() if there is"
                    + " one, else Variable.of(0.0). Apply it again and again to its own result.")
            .probe("step33.probe.DerivativesProbe")
            .cases(Step33Exercises::derivatives),
        task(2, "A Hessian times a vector, without a Hessian")
            .points(4)
            .file("HessianVector.java")
            .hints(
                "∇f · v is a single number, and it depends on x. Write it out for two variables:"
                    + " what is its derivative along x0? Compare with the first row of H times v.",
                "The first pass has to leave a graph. Then multiply the gradient by v, element by"
                    + " element, and add up: mul and sum of variables are recorded, too.",
                "Five lines: clear, f.apply(x).backward(CREATE_GRAPH), put x.grad().mul(v).sum()"
                    + " into a variable, clear again, and go backward from that variable. What is"
                    + " in x.grad() now? And what, if x.hasGrad() is false?")
            .probe("step33.probe.HessianVectorProbe")
            .cases(Step33Exercises::hessianVector),
        task(3, "Halley")
            .points(3)
            .file("Halley.java")
            .hints(
                "You need f′, f″ and f‴ at x as plain numbers. Which of your own methods gives you"
                    + " all three?",
                "Derivatives.of(f, x, 3) of task 1. Mind the third derivative of a parabola: it is"
                    + " 0, not an error, and Halley becomes Newton.",
                "With d for the three: the fraction has 2 · d[0] · d[1] above the line and 2 · d[1]"
                    + " · d[1] − d[0] · d[2] below it.")
            .probe("step33.probe.HalleyProbe")
            .cases(Step33Exercises::halley));
  }

  // ---- task 1

  private static List<Case> derivatives(Random random) {
    double c = between(random, 0.5, 2);
    double x = between(random, 0.2, 1.5);
    int power = 3 + random.nextInt(4);
    return List.of(
        derivatives("power", 4, 2, 5, n -> Polynomial.ofPower(4, n, 2)),
        derivatives("power", power, -x, power + 2, n -> Polynomial.ofPower(power, n, -x)),
        derivatives("exp", c, x, 4, n -> Math.pow(c, n) * Math.exp(c * x)),
        derivatives("sin", c, x, 6, n -> Math.pow(c, n) * Math.sin(c * x + n * Math.PI / 2)),
        derivatives("line", c, x, 3, n -> n == 1 ? 1 : 0));
  }

  private static Case derivatives(
      String name, double c, double x, int count, IntToDoubleFunction nth) {
    String formula =
        switch (name) {
          case "power" -> "x^" + (int) c;
          case "line" -> "x + " + c;
          default -> name + "(" + c + " x)";
        };
    return new Case(
        "Derivatives.of(f, %s, %d), f = %s".formatted(x, count, formula),
        Value.of("%s %s at %s to %d".formatted(name, c, x, count)),
        close(
            ROUNDING,
            IntStream.rangeClosed(1, count)
                .mapToObj(n -> part("derivative " + n, nth.applyAsDouble(n)))
                .toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> hessianVector(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(hessianVector(100, new double[] {0, 2}, new double[] {1, 2}));
    cases.add(hessianVector(100, new double[] {1, 1}, new double[] {0, 1}));
    for (int n : new int[] {2, 3, 5, 60}) {
      double[] x = random.doubles(n, -1, 2).toArray();
      double[] v = random.doubles(n, -2, 2).toArray();
      cases.add(hessianVector(between(random, 5, 100), x, v));
    }
    cases.add(ofTheSum(new double[] {1, 2, 3}, new double[] {1, -1, 2}));
    return cases;
  }

  /** The slopes are ones everywhere, so all second derivatives are 0. */
  private static Case ofTheSum(double[] x, double[] v) {
    double[] given = new double[2 * x.length + 1];
    given[0] = Double.NaN;
    System.arraycopy(x, 0, given, 1, x.length);
    System.arraycopy(v, 0, given, x.length + 1, v.length);
    return new Case(
        "HessianVector.product(f, x, v), f = x.sum(), x = %s, v = %s"
            .formatted(Arrays.toString(x), Arrays.toString(v)),
        Value.of(given),
        close(
            ROUNDING,
            IntStream.range(0, x.length)
                .mapToObj(i -> part("element " + i + " of H v", 0))
                .toArray(Part[]::new)));
  }

  /** By the Hessian, which has numbers in three diagonals only. */
  private static Case hessianVector(double steep, double[] x, double[] v) {
    int n = x.length;
    double[] expected = new double[n];
    for (int i = 0; i + 1 < n; i++) {
      double bend = 2 - 4 * steep * (x[i + 1] - 3 * x[i] * x[i]);
      double across = -4 * steep * x[i];
      expected[i] += bend * v[i] + across * v[i + 1];
      expected[i + 1] += across * v[i] + 2 * steep * v[i + 1];
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      parts.add(part("element " + i + " of H v", expected[i]));
    }
    parts.add(count("number of backward passes", PASSES));
    double[] given = new double[2 * n + 1];
    given[0] = steep;
    System.arraycopy(x, 0, given, 1, n);
    System.arraycopy(v, 0, given, n + 1, n);
    String where =
        n > 3
            ? ""
            : String.format(
                Locale.ROOT,
                ", x = %s (with an old gradient), v = %s, steep %.3g",
                Arrays.toString(x),
                Arrays.toString(v),
                steep);
    return new Case(
        "HessianVector.product(f, x, v), f is Rosenbrock's valley for %d numbers%s"
            .formatted(n, where),
        Value.of(given),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 3

  private static List<Case> halley(Random random) {
    List<Case> cases = new ArrayList<>();
    var twoValleys = new Polynomial(0, -2, 0, 1);
    cases.add(halley(twoValleys, 2, 1));
    cases.add(halley(twoValleys, 2, 5));
    for (int updates = 1; updates <= 3; updates++) {
      var bentUpward =
          new Polynomial(
              between(random, -1, 1),
              between(random, 0.5, 2),
              between(random, 0, 0.5),
              between(random, 0.5, 2));
      cases.add(halley(bentUpward, between(random, 1, 2), updates));
    }
    var parabola = new Polynomial(between(random, 1, 2), between(random, 0.5, 2));
    cases.add(halley(parabola, between(random, 1, 2), 1));
    return cases;
  }

  private static Case halley(Polynomial f, double start, int updates) {
    double x = start;
    for (int i = 0; i < updates; i++) {
      x = f.halley(x);
    }
    double[] given = new double[f.coefficients().length + 2];
    given[0] = start;
    given[1] = updates;
    System.arraycopy(f.coefficients(), 0, given, 2, f.coefficients().length);
    return new Case(
        String.format(
            Locale.ROOT,
            "Halley.next(f, x) %s, x = %.4g, f = %s",
            updates == 1 ? "once" : updates + " times",
            start,
            f),
        Value.of(given),
        close(ROUNDING, part("x", x)));
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
