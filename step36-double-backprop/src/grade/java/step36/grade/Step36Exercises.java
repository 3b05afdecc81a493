package step36.grade;

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
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Step 36: losses that contain slopes, and a leap that takes products with the Hessian only. */
public final class Step36Exercises implements Exercises {
  /** Above what right ways differ by. Numerical differences ask elsewhere, and are noticed so. */
  private static final double ROUNDING = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A speed limit")
            .core()
            .points(4)
            .file("SlopeLimit.java")
            .hints(
                "Going backward from the curve leaves gradients in more than the places. Whose are"
                    + " they, and when must they be gone? (If the fine is right, and the slopes"
                    + " along a, b and c are only those of a² + b² + c²: which of the two"
                    + " mistakes in \"What goes wrong\" is that?)",
                "Slope.of and Training.step of the lesson, together: clear the places, go backward"
                    + " from the curve with CREATE_GRAPH, take the gradient of the places, and then"
                    + " clear the weights. What is too much is relu of slope² − limit², since relu"
                    + " makes 0 of what is negative.",
                "After places.clearGrad(), curve.apply(places).backward(CREATE_GRAPH), var slope ="
                    + " places.grad() and weights.forEach(Variable::clearGrad) there is one line"
                    + " left: relu of slope.pow(2).sub(limit * limit), and its mean().")
            .probe("step36.probe.SlopeLimitProbe")
            .cases(Step36Exercises::slopeLimit),
        task(2, "The weight on the spring")
            .points(3)
            .file("Oscillator.java")
            .hints(
                "y″ is the slope of y′. Whose gradient do you have to clear between the two, and"
                    + " which of the two passes have to leave a graph?",
                "Both of them: the loss contains y″, and goes backward as well. Write a method"
                    + " slope(y, x) as in Slope.java, and apply it to its own result. The weights"
                    + " are cleared after that.",
                "Keep y, for you need it again. With bend for slope(slope(y, places), places), and"
                    + " the weights cleared, the loss is bend.add(y).pow(2).mean().")
            .probe("step36.probe.OscillatorProbe")
            .cases(Step36Exercises::oscillator),
        task(3, "Newton's leap without the table")
            .points(3)
            .file("Leap.java")
            .hints(
                "Task 2 of step 33 made H v of two passes. The first of them gave the gradient at"
                    + " x. Does it have to be done again for another v?",
                "Only once: x.clearGrad(), f.apply(x).backward(CREATE_GRAPH), var gradient ="
                    + " x.grad(). For a product, clear x, go backward from gradient.mul(p).sum(),"
                    + " and take x.grad().data(). All else are arrays: r, p and d, and their dot"
                    + " products a.mul(b).sum().item().",
                "For H p: write NdArray product(Variable gradient, Variable x, NdArray p) with"
                    + " gradient.mul(Variable.of(p)).sum().backward(). For the rounds: keep r · r"
                    + " from before as a number, for b needs it. For the end: the loop's condition"
                    + " is round < rounds && dot(r, r) != 0.")
            .probe("step36.probe.LeapProbe")
            .cases(Step36Exercises::leap));
  }

  // ---- task 1

  private static List<Case> slopeLimit(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(slopeLimit(1, 0, 0, 1, 1, 2));
    cases.add(slopeLimit(-1, 0, 0, 3, 1, 2));
    cases.add(slopeLimit(1, 0, 0, 5, -1, 1));
    for (int i = 0; i < 3; i++) {
      double[] places = random.doubles(6, -2, 2).toArray();
      double a = between(random, 0.5, 1.5);
      double b = between(random, -1, 1);
      double c = between(random, 1, 2);
      cases.add(slopeLimit(a, b, c, between(random, 0.5, 1.5), places));
    }
    return cases;
  }

  /** The curve a x² + b x + sin(c x) has the slope 2 a x + b + c cos(c x). */
  private static Case slopeLimit(double a, double b, double c, double limit, double... places) {
    double fine = 0;
    double[] along = {2 * a, 2 * b, 2 * c};
    for (double x : places) {
      double slope = 2 * a * x + b + c * Math.cos(c * x);
      if (Math.abs(slope) > limit) {
        double weight = 2 * slope / places.length;
        fine += (slope * slope - limit * limit) / places.length;
        along[0] += weight * 2 * x;
        along[1] += weight;
        along[2] += weight * (Math.cos(c * x) - c * x * Math.sin(c * x));
      }
    }
    return new Case(
        String.format(
            Locale.ROOT,
            "SlopeLimit.fine(curve, weights, %s, %.3g), curve = a x² + b x + sin(c x) with a ="
                + " %.3g, b = %.3g, c = %.3g; loss = fine + a² + b² + c²",
            places(places),
            limit,
            a,
            b,
            c),
        Value.of(joined(new double[] {a, b, c, limit}, places)),
        close(
            ROUNDING,
            part("the fine", fine),
            fact(
                "no weight has a gradient when it returns (the way back from the curve leaves"
                    + " some)",
                true),
            fact("the curve was asked at the places only", true),
            part("the loss's slope along a", along[0]),
            part("the loss's slope along b", along[1]),
            part("the loss's slope along c", along[2])));
  }

  // ---- task 2

  private static List<Case> oscillator(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(oscillator(0, 1, 0, 1));
    cases.add(oscillator(0, 0, 1, 0.5, 1, 2));
    for (int i = 0; i < 3; i++) {
      double[] places = random.doubles(5, -1.5, 1.5).toArray();
      double a = between(random, -1, 1);
      double b = between(random, -1, 1);
      cases.add(oscillator(a, b, between(random, 1.2, 2), places));
    }
    return cases;
  }

  /** The curve a x³ + b x² + sin(c x) has the second derivative 6 a x + 2 b − c² sin(c x). */
  private static Case oscillator(double a, double b, double c, double... places) {
    double loss = 0;
    double[] along = new double[3];
    for (double x : places) {
      double sine = Math.sin(c * x);
      double cosine = Math.cos(c * x);
      double rest = 6 * a * x + 2 * b - c * c * sine + a * x * x * x + b * x * x + sine;
      loss += rest * rest / places.length;
      double weight = 2 * rest / places.length;
      along[0] += weight * (6 * x + x * x * x);
      along[1] += weight * (2 + x * x);
      along[2] += weight * (x * cosine - 2 * c * sine - c * c * x * cosine);
    }
    return new Case(
        String.format(
            Locale.ROOT,
            "Oscillator.loss(curve, weights, %s), curve = a x³ + b x² + sin(c x) with a = %.3g, b ="
                + " %.3g, c = %.3g",
            places(places),
            a,
            b,
            c),
        Value.of(joined(new double[] {a, b, c}, places)),
        close(
            ROUNDING,
            part("the loss", loss),
            fact(
                "no weight has a gradient when it returns (the way back from the curve leaves"
                    + " some)",
                true),
            fact("the curve was asked at the places only", true),
            part("the loss's slope along a", along[0]),
            part("the loss's slope along b", along[1]),
            part("the loss's slope along c", along[2])));
  }

  // ---- task 3

  private static List<Case> leap(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(leap(1, Bowl.of(0, 0, new double[] {1, 3}, 1, 1)));
    cases.add(leap(2, Bowl.of(0, 0, new double[] {1, 3}, 1, 1)));
    for (int rounds : new int[] {1, 2, 5}) {
      double[] bends = random.doubles(5, 1, 3).toArray();
      double[] x = random.doubles(5, -1, 1).toArray();
      cases.add(
          leap(rounds, Bowl.of(between(random, 0.2, 1), between(random, 0.1, 0.5), bends, x)));
    }
    double[] three = IntStream.range(0, 60).mapToDouble(i -> 1 + i % 3).toArray();
    cases.add(leap(3, Bowl.of(0, 0, three, random.doubles(60, -1, 1).toArray())));
    cases.add(leap(2, Bowl.of(1, 0.5, new double[] {1, 2, 3}, 0, 0, 0)));
    return cases;
  }

  private static Case leap(int rounds, Bowl bowl) {
    double[] expected = bowl.leap(rounds);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      parts.add(part("element " + i + " of d", expected[i]));
    }
    parts.add(fact("no more than two backward passes a round, and two more", true));
    parts.add(fact("f was asked at x only", true));
    return new Case(
        "Leap.of(f, x, %d), %s".formatted(rounds, bowl),
        Value.of(joined(new double[] {rounds}, bowl.numbers())),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- all

  private static String places(double... places) {
    return Arrays.stream(places)
        .mapToObj(x -> String.format(Locale.ROOT, "%.3g", x))
        .toList()
        .toString();
  }

  private static double[] joined(double[] first, double... second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
