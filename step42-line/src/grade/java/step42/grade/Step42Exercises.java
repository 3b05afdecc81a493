package step42.grade;

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
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Step 42: a model, a loss, and how fast to go down. */
public final class Step42Exercises implements Exercises {
  private static final double ROUNDING = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A curve instead of a line")
            .core()
            .points(4)
            .file("Curve.java")
            .hints(
                "What is there three times in this task that is there twice in the lesson? Go"
                    + " through Line.step once more: which four things happen in each round?",
                "Three boxes, Variable.of(0.0), outside the loop. In each round: y from the three"
                    + " and x, the loss, clearGrad for each box, loss.backward(), and then each box"
                    + " gets its data minus rate times its gradient's.",
                "y = c0.add(c1.mul(xs)).add(c2.mul(xs.pow(2))), where xs is Variable.of(x); loss ="
                    + " y.sub(Variable.of(t)).pow(2).sum().div(t.size()); for each c:"
                    + " c.setData(c.data().sub(c.grad().data().mul(rate))).")
            .probe("step42.probe.CurveProbe")
            .cases(Step42Exercises::curve),
        task(2, "A loss that does not panic")
            .points(3)
            .file("Robust.java")
            .hints(
                "Which three steps lead from y − t to √(1 + d²) − 1, place by place? And which to"
                    + " the mean?",
                "pow(2), add(1), sqrt from Functions, sub(1). Then the mean as in the lesson, a"
                    + " sum over the number of elements. All of it in boxes.",
                "sqrt(y.sub(t).pow(2).add(1)).sub(1), and of that sum().div(t.size()).")
            .probe("step42.probe.RobustProbe")
            .cases(Step42Exercises::robust),
        task(3, "The largest rate")
            .points(3)
            .file("LargestRate.java")
            .hints(
                "The loss is the mean of (w x + b − t)². What is its second derivative along w,"
                    + " along b, and along both? Where does t go?",
                "2 · mean(x²) along w, 2 along b, 2 · mean(x) along both: a table of two by two."
                    + " The largest curvature of such a table [p q; q r] is its larger eigenvalue.",
                "(p + r) / 2 + √(((p − r) / 2)² + q²); Math.hypot takes the root of two squares."
                    + " Then 2 over that.")
            .probe("step42.probe.LargestRateProbe")
            .cases(Step42Exercises::largestRate));
  }

  private static double[] some(Random random, int count, double from, double to) {
    return random
        .doubles(count, from, to)
        .map(number -> Math.round(number * 100) / 100.0)
        .toArray();
  }

  // ---- task 1

  private static List<Case> curve(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] five = {-1, -0.5, 0, 0.5, 1};
    double[] onACurve = {6, 3.25, 2, 2.25, 4};
    cases.add(curve(five, onACurve, 0.1, 1));
    cases.add(curve(five, onACurve, 0.1, 2));
    cases.add(curve(five, onACurve, 0.1, 0));
    cases.add(curve(five, onACurve, 0.5, 300));
    for (int i = 0; i < 2; i++) {
      int n = 2 + random.nextInt(20);
      cases.add(
          curve(
              some(random, n, -1, 1),
              some(random, n, -3, 3),
              Math.round(20 + 100 * random.nextDouble()) / 400.0,
              3 + random.nextInt(40)));
    }
    return cases;
  }

  /** By the slopes from school: the mean of 2 (y − t) x to the power of k. */
  private static Case curve(double[] x, double[] t, double rate, int steps) {
    double[] c = new double[3];
    for (int step = 0; step < steps; step++) {
      double[] slopes = new double[3];
      for (int i = 0; i < x.length; i++) {
        double off = c[0] + x[i] * (c[1] + x[i] * c[2]) - t[i];
        slopes[0] += 2 * off / x.length;
        slopes[1] += 2 * off * x[i] / x.length;
        slopes[2] += 2 * off * x[i] * x[i] / x.length;
      }
      for (int k = 0; k < 3; k++) {
        c[k] -= rate * slopes[k];
      }
    }
    return new Case(
        "Curve.fit(x, t, %s, %d), %s".formatted(rate, steps, shown("x", x, "t", t)),
        Value.of(
            Stream.of(new double[] {rate, steps, x.length}, x, t)
                .flatMapToDouble(DoubleStream::of)
                .toArray()),
        close(ROUNDING, part("c0", c[0]), part("c1", c[1]), part("c2", c[2])));
  }

  private static String shown(String name0, double[] a, String name1, double... b) {
    return a.length > 6
        ? a.length + " random points"
        : name0 + " = " + Arrays.toString(a) + ", " + name1 + " = " + Arrays.toString(b);
  }

  // ---- task 2

  private static List<Case> robust(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(robust(1, new double[] {0.75, 0}, new double[] {0, 0}));
    cases.add(robust(1, new double[] {0}, new double[] {1e6}));
    for (int rows = 1; rows <= 3; rows++) {
      int n = rows * (1 + random.nextInt(4));
      cases.add(robust(rows, some(random, n, -4, 4), some(random, n, -4, 4)));
    }
    return cases;
  }

  private static Case robust(int rows, double[] y, double[] t) {
    double loss = 0;
    List<Part> slopes = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      double d = y[i] - t[i];
      loss += (Math.hypot(1, d) - 1) / y.length;
      slopes.add(part("y.grad, number " + i, d / Math.hypot(1, d) / y.length));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the loss is a single number", true));
    parts.add(part("the loss", loss));
    parts.addAll(slopes);
    return new Case(
        "Robust.loss(y, t), shape (%d, %d), %s"
            .formatted(rows, y.length / rows, shown("y", y, "t", t)),
        Value.of(
            Stream.of(new double[] {rows, y.length / rows}, y, t)
                .flatMapToDouble(DoubleStream::of)
                .toArray()),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 3

  private static List<Case> largestRate(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(largestRate(0, 0, 0));
    cases.add(largestRate(-1, 1));
    cases.add(largestRate(3));
    cases.add(largestRate(100, 101, 102));
    for (int i = 0; i < 3; i++) {
      cases.add(largestRate(some(random, 2 + random.nextInt(5), -3, 5)));
    }
    return cases;
  }

  /** By multiplying a vector with the table again and again, until it points to the steepest. */
  private static Case largestRate(double... x) {
    double mean = Arrays.stream(x).average().getAsDouble();
    double squares = Arrays.stream(x).map(one -> one * one).average().getAsDouble();
    double v = 1;
    double u = 0.7;
    double curvature = 0;
    for (int i = 0; i < 20_000; i++) {
      double nextV = 2 * squares * v + 2 * mean * u;
      double nextU = 2 * mean * v + 2 * u;
      curvature = Math.hypot(nextV, nextU);
      v = nextV / curvature;
      u = nextU / curvature;
    }
    return new Case(
        "LargestRate.of(" + Arrays.toString(x).replaceAll("[\\[\\]]", "") + ")",
        Value.of(x),
        close(1e-7, 2 / curvature));
  }
}
