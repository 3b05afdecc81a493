package step34.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.List;
import java.util.Random;

/** Step 34: what the derivatives at one place are good for. */
public final class Step34Exercises implements Exercises {
  /** Far below what one term more or less makes, which is 1e-6 at least in these cases. */
  private static final double ROUNDING = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The area under the bell")
            .core()
            .points(4)
            .file("Area.java")
            .hints(
                "The polynomial is a sum, so its area is a sum: the area of each term, times the"
                    + " derivative that stands before it. What do the areas h, h²/2!, h³/3! of the"
                    + " first three terms have in common, and what is the next? (If it looks as if"
                    + " all derivatives after the first were 0, or were sums of others, see the"
                    + " first two paragraphs of \"What goes wrong\". If only formulas like x² fail,"
                    + " what did task 1 of step 33 do when a derivative did not depend on x?)",
                "Go round a loop with two things: the derivative, which begins as f.apply(x), and"
                    + " its factor, which begins as h = b - a. For the next derivative clear the"
                    + " gradient of x, go backward with CREATE_GRAPH if creator() is not null, and"
                    + " take x.grad() if there is one, else a variable that holds 0. For the next"
                    + " factor multiply by h and divide; by which number?",
                "Before the loop: sum = f.apply(x).item() * h. In round n, from 1 to degree: first"
                    + " derivative = slope(derivative, x), then factor *= h / (n + 1), then sum +="
                    + " derivative.item() * factor.")
            .probe("step34.probe.AreaProbe")
            .cases(Step34Exercises::areas),
        task(2, "How many derivatives does it take?")
            .points(3)
            .file("Degree.java")
            .hints(
                "How do you know that a polynomial is good enough? For the sine about 0, degree 2"
                    + " is no better than degree 1, and degree 3 is. Only the curve itself can tell"
                    + " you, at all 33 places. And which answer does a comparison give when a"
                    + " derivative is NaN?",
                "Two arrays of 33 numbers, one for each place: what is still missing, which begins"
                    + " as f there, and the factor (t - a)ⁿ/n!, which begins as 1. For each degree"
                    + " subtract derivative · factor everywhere. Are all of them small now?",
                "Inside the loop over the places: missing[i] -= derivative.item() * factor[i], then"
                    + " factor[i] *= (t - a) / (degree + 1), then isClose &= Math.abs(missing[i])"
                    + " <= tolerance. After the loop over the degrees, throw new"
                    + " ArithmeticException with a message that helps.")
            .probe("step34.probe.DegreeProbe")
            .cases(Step34Exercises::degrees),
        task(3, "A curve without a formula")
            .points(3)
            .file("Rule.java")
            .hints(
                "y′ is g(y), a formula in y. When t moves, y moves, and with it g(y): by the chain"
                    + " rule, how fast? Write y″ for g(y) = y² on paper before you program.",
                "Each derivative is a formula in y. Its slope along t is its slope along y, times"
                    + " how fast y moves, which is g(y). So y″ = g′(y) · g(y), and the next one"
                    + " comes in the same way from that. Treat y as the x of task 1.",
                "Begin with derivative = g.apply(y), and sum = start. In round n, from 1 to degree:"
                    + " power *= t / n, sum += derivative.item() * power, then derivative ="
                    + " slope(derivative, y).mul(g.apply(y)), with the slope of task 1.")
            .probe("step34.probe.RuleProbe")
            .cases(Step34Exercises::rules));
  }

  // ---- task 1

  private static List<Case> areas(Random random) {
    double c = between(random, 0.5, 2);
    double a = between(random, -1, 1);
    return List.of(
        area(new Known("sin", 1), 0, 1, 3),
        area(new Known("bell", 1), 0, 0.5, 4),
        area(new Known("exp", c), a, 1.5, 0),
        area(new Known("square", c), 1, 2, 5),
        area(new Known("line", c), 2, 4, 3),
        area(new Known("sin", c), a, between(random, -2, -1.5), 4 + random.nextInt(4)),
        area(new Known("hill", 1), a, between(random, 1.2, 1.6), 3 + random.nextInt(4)),
        area(new Known("sin", 1), 0, 6, 40));
  }

  private static Case area(Known f, double a, double b, int degree) {
    return new Case(
        "Area.under(f, %s, %s, %d), f = %s".formatted(a, b, degree, f.formula()),
        Value.of("%s %s from %s to %s degree %d".formatted(f.name(), f.c(), a, b, degree)),
        close(ROUNDING, part("area", f.area(a, degree, b))));
  }

  // ---- task 2

  private static List<Case> degrees(Random random) {
    double c = between(random, 0.5, 2);
    double a = between(random, -1, 1);
    return List.of(
        degree(new Known("exp", 1), 0, 1, 0.1, 10),
        degree(new Known("exp", 1), 0, 0.05, 0.1, 5),
        degree(new Known("sin", 1), 0, 2, 0.01, 20),
        degree(new Known("sin", 1), 0, Math.PI, 0.01, 20),
        degree(new Known("sin", 1), 0, 2 * Math.PI, 0.01, 30),
        degree(new Known("square", c), 1, 3, 0.001, 2),
        degree(new Known("exp", c), a, between(random, -2, -1.5), 1e-4, 20),
        degree(new Known("hill", 1), 0, between(random, 0.3, 0.5), 0.005, 8),
        degree(new Known("sin", 1), 0, 10, 0.001, 60),
        degree(new Known("sin", 1), 0, 3, 0.01, 8),
        degree(new Known("hill", 1), 0, 1.25, 0.05, 8),
        new Case(
            "Degree.needed(f, 0.0, 1.0, 0.1, 3), f = e^(-1/x^2)",
            Value.of("flat 1.0 from 0.0 to 1.0 within 0.1 most 3"),
            refused("the derivatives at 0 are NaN, and what is NaN is not close")));
  }

  private static Case degree(Known f, double a, double b, double tolerance, int most) {
    int degree = f.degreeNeeded(a, b, tolerance, most);
    return new Case(
        "Degree.needed(f, %s, %s, %s, %d), f = %s".formatted(a, b, tolerance, most, f.formula()),
        Value.of(
            "%s %s from %s to %s within %s most %d"
                .formatted(f.name(), f.c(), a, b, tolerance, most)),
        degree < 0
            ? refused("none of these polynomials is close at all 33 places")
            : close(ROUNDING, count("degree", degree)));
  }

  private static Expectation refused(String why) {
    return that(
        "an ArithmeticException, since " + why,
        came -> came instanceof Value.Text text && text.text().startsWith("ArithmeticException"));
  }

  // ---- task 3

  private static List<Case> rules(Random random) {
    double c = between(random, 0.5, 2);
    double start = between(random, 0.1, 0.9);
    double t = between(random, 0.3, 0.6);
    return List.of(
        rule(new Curve("growth", 2, 1), 0.5, 3),
        rule(new Curve("tangent", 1, 0), 0.5, 7),
        rule(new Curve("logistic", c, start), t, 6),
        rule(new Curve("tangent", 1, start), -0.2, 4 + random.nextInt(4)),
        rule(new Curve("logarithm", 1, start), t, 5),
        rule(new Curve("logistic", 1, start), t, 0),
        rule(new Curve("constant", c, start), t, 3));
  }

  private static Case rule(Curve curve, double t, int degree) {
    return new Case(
        "Rule.follow(g, %s, %s, %d), g(y) = %s"
            .formatted(curve.start(), t, degree, curve.formula()),
        Value.of(
            "%s %s from %s at %s degree %d"
                .formatted(curve.rule(), curve.c(), curve.start(), t, degree)),
        close(ROUNDING, part("y(t)", curve.polynomial(t, degree))));
  }

  /** With three digits behind the point, so that a person can read the case. */
  private static double between(Random random, double low, double high) {
    return Math.rint((low + (high - low) * random.nextDouble()) * 1000) / 1000;
  }
}
