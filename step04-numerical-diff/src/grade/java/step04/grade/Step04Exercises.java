package step04.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Step 04: slopes by trying, how wrong they are, and two ways to be less wrong. */
public final class Step04Exercises implements Exercises {
  /** A difference of two numbers below 100, divided by at least a tenth. */
  private static final double ROUNDING = 1e-12;

  /** A slope without a subtraction has all digits but the last few. */
  private static final double LAST_DIGITS = 1e-13;

  /** Errors of 1e-4 and more are known to eight digits and more. */
  private static final double ORDER = 1e-6;

  /** What the task allows: a central difference with the best h is ten times as wrong. */
  private static final double SHARP = 5e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Looking to one side only")
            .core()
            .points(4)
            .file("OneSided.java")
            .hints(
                "For slope: what did the lesson divide by what? Now one of the two places is x"
                    + " itself. How far are they apart? For order: an error is a distance, and"
                    + " distances are never negative.",
                "For slope: f of a box with x + h, minus f of a box with x, divided by h. For"
                    + " order: take Math.abs of both errors. If the first is 8 times the second,"
                    + " the order is 3, for 2 · 2 · 2 is 8. Which function of school turns 8 into"
                    + " 3?",
                "For order: the logarithm to the base 2 of the quotient: Math.log(quotient) /"
                    + " Math.log(2). The quotient is Math.abs(measured.applyAsDouble(h) - exact)"
                    + " divided by the same with h / 2.")
            .probe("step04.probe.OneSidedProbe")
            .cases(Step04Exercises::oneSided),
        task(2, "Two wrongs make a right")
            .points(3)
            .file("Richardson.java")
            .hints(
                "Let s be the true slope and e the error with h. Then you have measured s + e, and"
                    + " with half of h you get s + e/4. How do you get rid of e?",
                "Take the second measurement four times and the first one away: 4s + e − s − e."
                    + " What is left of s? The two measurements are"
                    + " NumericalGradient.of(f, new Variable(x), h)[0], and the same with h / 2.",
                "slope is (4 * fine - coarse) / 3. For sharp: its own error shrinks like h to the"
                    + " power of 4, so a larger h does, with less rounding. In Try.java, try 1e-2,"
                    + " 1e-3 and 1e-4 with 1/x at 1, whose slope there is -1.")
            .probe("step04.probe.RichardsonProbe")
            .cases(Step04Exercises::richardson),
        task(3, "A step in another direction")
            .points(3)
            .file("Complex.java")
            .hints(
                "(a + bi)(c + di) has four products. One of them is bi · di, which is bd · i². To"
                    + " which part does it belong, and with which sign?",
                "Multiply (x + hi)³ out: x³ + 3x²h·i − 3xh² − h³·i. Where does the slope 3x² stand,"
                    + " and what is left of the last term beside it, if h is tiny?",
                "slope: f.apply(new Complex(x, h)).im() / h with h = 1e-200. exp: Math.exp(re)"
                    + " times Math.cos(im), and Math.exp(re) times Math.sin(im).")
            .probe("step04.probe.ComplexProbe")
            .cases(Step04Exercises::complex));
  }

  // ---- task 1

  private static List<Case> oneSided(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(oneSidedSquare(2, 0.1));
    cases.add(order(4, 1, 0, 1, 0.1));
    cases.add(order(4, 1, 0, 2, 0.1));
    cases.add(order(4, 1, -15, 1, 0.1)); // too small with h, too large with half of it
    for (int i = 0; i < 2; i++) {
      cases.add(oneSidedSquare(between(random, -3, 3), between(random, 0.1, 0.5)));
      cases.add(oneSidedCube(between(random, -3, 3), between(random, 0.1, 0.5)));
      double a = between(random, 1, 3) * (random.nextBoolean() ? 1 : -1);
      cases.add(
          order(between(random, -9, 9), a, between(random, 0, 2), 1 + random.nextInt(3), 0.125));
      cases.add(orderOfTheirOwn(between(random, 1, 3), between(random, 0.01, 0.1)));
    }
    return cases;
  }

  /** ((x + h)² − x²) / h = 2x + h. */
  private static Case oneSidedSquare(double x, double h) {
    return oneSided("x²", x, h, 2 * x + h);
  }

  /** ((x + h)³ − x³) / h = 3x² + 3xh + h². */
  private static Case oneSidedCube(double x, double h) {
    return oneSided("x³", x, h, 3 * x * (x + h) + h * h);
  }

  private static Case oneSided(String curve, double x, double h, double slope) {
    return new Case(
        "OneSided.slope(x -> %s, %s, %s)".formatted(curve, x, h),
        Value.of("slope %s %s %s".formatted(curve, x, h)),
        close(ROUNDING, part("slope", slope), count("how often f was asked", 2)));
  }

  private static Case order(double exact, double a, double b, int power, double h) {
    double quotient = Math.abs(a + b * h) / Math.abs(a + b * h / 2);
    return new Case(
        "OneSided.order(h -> %s + %s·h%s%s, %s, %s)"
            .formatted(
                exact,
                a,
                power == 1 ? "" : "^" + power,
                b == 0 ? "" : " + " + b + "·h^" + (power + 1),
                exact,
                h),
        Value.of("order %s %s %s %d %s".formatted(exact, a, b, power, h)),
        close(ORDER, power + Math.log(quotient) / Math.log(2)));
  }

  /** The error of the cube's one-sided slope is 3xh + h². */
  private static Case orderOfTheirOwn(double x, double h) {
    double quotient = (3 * x + h) / (3 * x + h / 2);
    return new Case(
        "OneSided.order(h -> OneSided.slope(x -> x³, %s, h), %s, %s)".formatted(x, 3 * x * x, h),
        Value.of("own x³ %s %s %s".formatted(x, 3 * x * x, h)),
        close(ORDER, 1 + Math.log(quotient) / Math.log(2)));
  }

  // ---- task 2

  private static List<Case> richardson(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(richardson("x³", 2, 0.5, 12));
    cases.add(richardson("x⁵", 1, 1, 4.75));
    for (int i = 0; i < 2; i++) {
      double x = between(random, 0.5, 1.5);
      double h = between(random, 0.2, 0.5);
      cases.add(richardson("x⁵", x, h, 5 * Math.pow(x, 4) - Math.pow(h, 4) / 4));
    }
    for (int i = 0; i < 2; i++) {
      double x = between(random, 1, 2);
      cases.add(sharp("x⁵", x, 5 * Math.pow(x, 4)));
      cases.add(sharp("1/x", x, -1 / (x * x)));
      cases.add(sharp("exp(x)", x, Math.exp(x)));
      cases.add(sharp("cos(x)", x, -Math.sin(x)));
    }
    return cases;
  }

  private static Case richardson(String curve, double x, double h, double slope) {
    return new Case(
        "Richardson.slope(x -> %s, %s, %s)".formatted(curve, x, h),
        Value.of("%s %s %s".formatted(curve, x, h)),
        close(ROUNDING, part("slope", slope), count("how often f was asked", 4)));
  }

  private static Case sharp(String curve, double x, double slope) {
    return new Case(
        "Richardson.sharp(x -> %s, %s)".formatted(curve, x),
        Value.of("%s %s".formatted(curve, x)),
        close(SHARP, part("slope", slope), count("how often f was asked", 4)));
  }

  // ---- task 3

  private static List<Case> complex(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(times(1, 2, 3, 4));
    cases.add(times(eighth(random), eighth(random), eighth(random), eighth(random)));
    cases.add(exp(0, Math.PI));
    cases.add(exp(between(random, -1, 1), between(random, -2, 2)));
    cases.add(slope("z³", 2, 12));
    for (int i = 0; i < 2; i++) {
      double x = between(random, -2, 2);
      cases.add(slope("z³", x, 3 * x * x));
      cases.add(slope("exp(z)", x, Math.exp(x)));
      cases.add(slope("z·exp(z)", x, (1 + x) * Math.exp(x)));
      cases.add(slope("exp(z²)+z", x, 2 * x * Math.exp(x * x) + 1));
    }
    return cases;
  }

  private static Case times(double a, double b, double c, double d) {
    return new Case(
        "new Complex(%s, %s).times(new Complex(%s, %s))".formatted(a, b, c, d),
        Value.of("times %s %s %s %s".formatted(a, b, c, d)),
        close(ROUNDING, part("re", a * c - b * d), part("im", a * d + b * c)));
  }

  /** By the series 1 + z + z²/2! + …, whose every term is the one before it, times z/n. */
  private static Case exp(double a, double b) {
    double re = 1;
    double im = 0;
    double termRe = 1;
    double termIm = 0;
    for (int n = 1; n < 60; n++) {
      double nextRe = (termRe * a - termIm * b) / n;
      termIm = (termRe * b + termIm * a) / n;
      termRe = nextRe;
      re += termRe;
      im += termIm;
    }
    return new Case(
        "new Complex(%s, %s).exp()".formatted(a, b),
        Value.of("exp %s %s".formatted(a, b)),
        close(ROUNDING, part("re", re), part("im", im)));
  }

  private static Case slope(String curve, double x, double slope) {
    return new Case(
        "Complex.slope(z -> %s, %s)".formatted(curve, x),
        Value.of("slope %s %s".formatted(curve, x)),
        close(LAST_DIGITS, part("slope", slope), count("how often f was asked", 1)));
  }

  // ---- random numbers

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static double eighth(Random random) {
    return (random.nextInt(80) - 40) / 8.0;
  }
}
