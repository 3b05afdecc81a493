package step29.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Formula;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Step 29: what to do with a curvature. */
public final class Step29Exercises implements Exercises {
  private static final double ROUNDING = 1e-9;

  /** Where updates stand still, all but the last digits are right. */
  private static final double ROOT = 1e-12;

  private static final double RATE = 0.1;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A guard")
            .core()
            .points(4)
            .file("GuardedNewton.java")
            .hints(
                "Which sign has the curvature on a hilltop, and which in a valley? And what would"
                    + " you divide by where it has none? (If one step is right and several are"
                    + " not, the slope of the step before was still there: see step 28,"
                    + " Forgetting clearGrad().)",
                "Both kinds of step subtract a rate times the slope. In Newton's method the rate is"
                    + " 1 / f″(x). So all that you have to choose is the rate.",
                "Clear the gradient, apply f, go backward. double bend ="
                    + " curvature.applyAsDouble(x). The rate is 1 / bend if bend > 0, else RATE."
                    + " Then x.setData(…) as in gradient descent.")
            .probe("step29.probe.GuardedNewtonProbe")
            .cases(Step29Exercises::guard),
        task(2, "Roots")
            .points(3)
            .file("Roots.java")
            .hints(
                "Newton's method for a lowest point looks for the root of which function? Put g in"
                    + " its place: what is the second derivative now?",
                "next: put x into a new Variable, apply g, go backward, and you have g(x) and"
                    + " g′(x). A slope of 0 has to be caught before you divide by it, since Java"
                    + " would go on with Infinity.",
                "find: at most 100 times, keep the old x, take next(g, x), and return when |new −"
                    + " old| ≤ 1e-14 · max(1, |new|). Do not wait for new == old: it may swing"
                    + " between two neighbouring doubles forever. After the loop, throw new"
                    + " ArithmeticException with a message that helps.")
            .probe("step29.probe.RootsProbe")
            .cases(Step29Exercises::roots),
        task(3, "Valley, hilltop or saddle")
            .points(3)
            .file("Ground.java")
            .hints(
                "Along the axes the curvatures are h00 and h11. If both are above 0, can it still"
                    + " bend down along a diagonal? Try h00 = h11 = 1, h01 = 3 in the direction"
                    + " (1, −1): the curvature there is proportional to h00 − 2 · h01 + h11.",
                "The determinant h00 · h11 − h01² is the product of the largest and the smallest"
                    + " curvature of all directions. What does its sign say about theirs?",
                "Below 0: a SADDLE. Above 0: both have the same sign, so h00 alone tells VALLEY"
                    + " from HILLTOP. Exactly 0: UNDECIDED.")
            .probe("step29.probe.GroundProbe")
            .cases(Step29Exercises::ground));
  }

  // ---- task 1

  private static List<Case> guard(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(guard(1, 2, 0, 2, 1));
    cases.add(guard(1, 2, 0, 0.4, 1));
    for (int i = 0; i < 3; i++) {
      double a = between(random, 0.5, 2);
      double b = between(random, 1, 3);
      double c = between(random, -1, 1);
      double noCurvature = Math.sqrt(b / (6 * a));
      cases.add(guard(a, b, c, signed(random, 1.2, 2) * noCurvature, 1 + i));
      cases.add(guard(a, b, c, signed(random, 0.1, 0.8) * noCurvature, 1));
    }
    // No curvature at all, but a slope.
    cases.add(guard(between(random, 0.5, 2), 0, signed(random, 0.5, 1), 0, 1));
    for (int i = 0; i < 3; i++) {
      cases.add(valley(between(random, 0.5, 2), between(random, 1, 3), signed(random, 0.01, 0.5)));
    }
    return cases;
  }

  private static Case guard(double a, double b, double c, double start, int steps) {
    double x = start;
    for (int i = 0; i < steps; i++) {
      double slope = 4 * a * x * x * x - 2 * b * x + c;
      double bend = 12 * a * x * x - 2 * b;
      x = bend > 0 ? x - slope / bend : x - RATE * slope;
    }
    return new Case(
        String.format(
            Locale.ROOT,
            "new GuardedNewton(f, curvature, %.4g), then step() %s, f = %s",
            start,
            steps == 1 ? "once" : steps + " times",
            quartic(a, b, c)),
        Value.of(a, b, c, start, steps),
        close(ROUNDING, part("x", x)));
  }

  /** From the hill, where Newton alone would climb to the top. Either valley will do. */
  private static Case valley(double a, double b, double start) {
    double bottom = Math.sqrt(b / (2 * a));
    return new Case(
        String.format(
            Locale.ROOT,
            "new GuardedNewton(f, curvature, %.4g), then step() 200 times, f = %s",
            start,
            quartic(a, b, 0)),
        Value.of(a, b, 0, start, 200),
        that(
            "x at the bottom of a valley, %s or %s".formatted(-bottom, bottom),
            came -> Math.abs(Math.abs(came.numbers()[0]) - bottom) <= ROUNDING));
  }

  private static String quartic(double a, double b, double c) {
    return Formula.polynomial(0, c, -b, 0, a);
  }

  // ---- task 2

  private static List<Case> roots(Random random) {
    List<Case> cases = new ArrayList<>();
    double square = between(random, 2, 50);
    cases.add(find(new Cubic(0, 1, 0, -2), 1, Math.sqrt(2)));
    cases.add(find(new Cubic(0, 1, 0, -square), -1, -Math.sqrt(square)));
    var newtonsOwn = new Cubic(1, 0, -2, -5);
    cases.add(next(newtonsOwn, 2));
    cases.add(find(newtonsOwn, 2, newtonsOwn.rootBetween(2, 3)));
    for (int i = 0; i < 3; i++) {
      // Rising everywhere, and bent one way between the root and the start: no way to get lost.
      var cubic =
          new Cubic(between(random, 0.5, 2), 0, between(random, 0.5, 3), -between(random, 1, 9));
      cases.add(next(cubic, between(random, 0.5, 4)));
      cases.add(find(cubic, between(random, 10, 20), cubic.rootBetween(0, 20)));
    }
    var above = new Cubic(0, 1, 0, between(random, 0.5, 2));
    cases.add(refused("next", above, 0, "the tangent at 0 is level"));
    cases.add(refused("find", above, between(random, 0.5, 2), "g has no root"));
    return cases;
  }

  private static Case find(Cubic g, double start, double root) {
    return new Case(
        String.format(Locale.ROOT, "Roots.find(g, %.4g), g = %s", start, name(g)),
        asked("find", g, start),
        close(ROOT, root));
  }

  private static Case next(Cubic g, double x) {
    Expectation update = close(ROUNDING, x - g.at(x) / g.slope(x));
    return new Case(
        String.format(Locale.ROOT, "Roots.next(g, %.4g), g = %s", x, name(g)),
        asked("next", g, x),
        update);
  }

  private static Case refused(String method, Cubic g, double x, String why) {
    return new Case(
        String.format(Locale.ROOT, "Roots.%s(g, %.4g), g = %s", method, x, name(g)),
        asked(method, g, x),
        that(
            "an ArithmeticException, since " + why,
            came ->
                came instanceof Value.Text text && text.text().startsWith("ArithmeticException")));
  }

  private static Value asked(String method, Cubic g, double x) {
    return Value.of(method + " " + x + " of " + g);
  }

  private static String name(Cubic g) {
    return Formula.polynomial(g.c0(), g.c1(), g.c2(), g.c3());
  }

  // ---- task 3

  private static List<Case> ground(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(ground(802, -400, 200, "VALLEY")); // Rosenbrock's at (1, 1)
    cases.add(ground(-798, 0, 200, "SADDLE")); // and what touches it at (0, 2)
    cases.add(ground(1, 3, 1, "SADDLE"));
    cases.add(ground(-1, 3, -1, "SADDLE"));
    for (int i = 0; i < 4; i++) {
      double large = between(random, 1, 10);
      double small = between(random, 0.05, 1);
      cases.add(turned(random, large, small, "VALLEY"));
      cases.add(turned(random, -large, -small, "HILLTOP"));
      cases.add(turned(random, large, -small, "SADDLE"));
      cases.add(turned(random, -large, small, "SADDLE"));
    }
    // Whole numbers, so that the determinant is 0 without rounding.
    int a = 1 + random.nextInt(9);
    int b = 1 + random.nextInt(9);
    cases.add(ground(a * a, a * b, b * b, "UNDECIDED"));
    cases.add(ground(-a * a, a * b, -b * b, "UNDECIDED"));
    cases.add(ground(a, 0, 0, "UNDECIDED"));
    cases.add(ground(0, 0, 0, "UNDECIDED"));
    return cases;
  }

  /** The ground that bends so much in one direction, and so much across it. */
  private static Case turned(Random random, double along, double across, String expected) {
    double angle = between(random, 0, Math.PI);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return ground(
        along * cos * cos + across * sin * sin,
        (along - across) * cos * sin,
        along * sin * sin + across * cos * cos,
        expected);
  }

  private static Case ground(double h00, double h01, double h11, String expected) {
    return new Case(
        "Ground.of(%s, %s, %s)".formatted(h00, h01, h11),
        Value.of(h00, h01, h11),
        equalTo(expected));
  }

  // ---- random numbers

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** This far from 0, on one side or the other. */
  private static double signed(Random random, double low, double high) {
    return between(random, low, high) * (random.nextBoolean() ? 1 : -1);
  }
}
