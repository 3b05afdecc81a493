package step07.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step 07: the map that a calculation leaves. */
public final class Step07Exercises implements Exercises {
  /** What is asked for: nine digits behind the point. */
  private static final double NINE_DIGITS = 1e-9;

  /**
   * Two numbers that have met to 1e-12 have slopes that are right to a few 1e-10; a forgotten way
   * is wrong in the first digit.
   */
  private static final double MET = 1e-8;

  private static final String[] NAMES = {"Square", "Exp", "Half"};

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Who made whom?")
            .core()
            .points(4)
            .file("Past.java")
            .hints(
                "Which two arrows does the lesson's picture have for each function? Go along them"
                    + " from y, and note what you pass.",
                "formula: a box without a creator is y.toString(). Otherwise it is the name of the"
                    + " creator's class, a bracket, the formula of the creator's input, a bracket."
                    + " between: a second variable, box, begins as y, and becomes box.creator().x()"
                    + " until it is x.",
                "return f.getClass().getSimpleName() + \"(\" + formula(f.x()) + \")\". And while"
                    + " (box != x): if box.creator() is null, return -1; otherwise box ="
                    + " box.creator().x(), and one more is counted.")
            .probe("step07.probe.PastProbe")
            .cases(Step07Exercises::past),
        task(2, "Where is the fork?")
            .points(3)
            .file("Fork.java")
            .hints(
                "You cannot look into the program. But what does each of its results tell you about"
                    + " the way that was taken?",
                "Write a method that turns a result into its way, such as a list of classes or a"
                    + " text without the leaf. Halfway between low and high the way is that of low,"
                    + " and then the fork is above, or it is not, and then the fork is below. So"
                    + " each run halves the distance.",
                "while (above - below > 1e-10) { double middle = (below + above) / 2; if"
                    + " (way(program.apply(new Variable(middle))).equals(wayAtLow)) below = middle;"
                    + " else above = middle; }")
            .probe("step07.probe.ForkProbe")
            .cases(Step07Exercises::fork),
        task(3, "Two numbers that meet")
            .points(3)
            .file("Mean.java")
            .hints(
                "Heron's backward has two ways for a: straight on, and through the guess. Which"
                    + " ways do a and b have here? And what went wrong with the root of 1?",
                "The mean moves by 1/2 for either number, the root √(ab) by b / (2√(ab)) for a and"
                    + " by a / (2√(ab)) for b. Each is multiplied by its number of gy, and the two"
                    + " ways are added up. The loop makes one round before it asks.",
                "{gy[0] / 2 + gy[1] * b / (2 * root), gy[0] / 2 + gy[1] * a / (2 * root)}. And do {"
                    + " y = new Round().apply(y); } while (Math.abs(y.data[0] - y.data[1]) > 1e-12"
                    + " * y.data[0]), with a new Round each time.")
            .probe("step07.probe.MeanProbe")
            .cases(Step07Exercises::mean));
  }

  private static double small(Random random) {
    return (1 + random.nextInt(31)) / 8.0;
  }

  /** "Square Exp" → square, then exp, as a learner would write it: Exp(Square(x)). */
  private static String formula(String names, String leaf) {
    String formula = leaf;
    for (String name : names.equals("-") ? new String[0] : names.split(" ")) {
      formula = name + "(" + formula + ")";
    }
    return formula;
  }

  // ---- task 1

  private static List<Case> past(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(formula("Exp Square", "0.5", "0.5"));
    cases.add(formula("-", "0.5", "0.5"));
    cases.add(formula("Square", "1.0,2.0", "[1.0, 2.0]"));
    cases.add(between("Square", "Exp", "0.5"));
    cases.add(between("-", "Square Square", "1.0"));
    cases.add(between("-", "-", "0.5"));
    cases.add(
        new Case(
            "Past.formula(y); y is made by a loop that squares 2.0 while it is below 100",
            Value.of("formula;grow;2.0"),
            equalTo("Square(Square(Square(2.0)))")));
    for (int i = 0; i < 2; i++) {
      String leaf = Double.toString(small(random));
      cases.add(formula(some(random), leaf, leaf));
      cases.add(between(some(random), some(random), leaf));
    }
    return cases;
  }

  private static String some(Random random) {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(i -> NAMES[random.nextInt(NAMES.length)])
        .collect(Collectors.joining(" "));
  }

  private static Case formula(String names, String numbers, String leaf) {
    String wanted = formula(names, leaf);
    return new Case(
        "Past.formula(y); y = " + (names.equals("-") ? "a leaf, " + leaf : wanted),
        Value.of("formula;" + names + ";" + numbers),
        equalTo(wanted));
  }

  private static Case between(String first, String then, String numbers) {
    int toM = first.equals("-") ? 0 : first.split(" ").length;
    int fromM = then.equals("-") ? 0 : then.split(" ").length;
    boolean isLeaf = toM + fromM == 0;
    return new Case(
        "Past.between(…); x = "
            + numbers
            + "; m = "
            + formula(first, "x")
            + "; y = "
            + formula(then, "m"),
        Value.of("between;" + first + ";" + then + ";" + numbers),
        close(
            0,
            count("between(x, y)", toM + fromM),
            count("between(x, m)", toM),
            count("between(m, y)", fromM),
            count("between(y, y)", 0),
            count("between(y, x)", isLeaf ? 0 : -1),
            count("between(another box with the numbers of x, y)", -1)));
  }

  // ---- task 2

  private static List<Case> fork(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(grow(5, 20, 10));
    cases.add(grow(2, 5, Math.sqrt(10)));
    cases.add(grow(20, 1000, 100));
    cases.add(fork("Exp", "Square", 0.75, -1, 2));
    cases.add(fork("Square Square", "Square Quadrat", -3.5, -10, 0));
    cases.add(fork("Half Exp", "Exp Half", random.nextDouble(), -1, 1.5));
    cases.add(fork("Quadrat Half", "Square Half", 5 * random.nextDouble(), -0.125, 5.25));
    cases.add(fork("-", "Half", 1 + random.nextDouble(), 0.5, 300));
    return cases;
  }

  private static Case grow(double low, double high, double fork) {
    return new Case(
        "Fork.between(the loop that squares while below 100, " + low + ", " + high + ")",
        Value.of("grow;" + low + "," + high),
        found(fork));
  }

  private static Case fork(String below, String above, double fork, double low, double high) {
    String same =
        (below + above).contains("Quadrat")
            ? " (Quadrat squares as well, so the results are equal on both ways)"
            : "";
    return new Case(
        "Fork.between(program, "
            + low
            + ", "
            + high
            + "); one way is "
            + formula(below, "x")
            + ", the other "
            + formula(above, "x")
            + same,
        Value.of(below + ";" + above + ";" + fork + ";" + low + "," + high),
        found(fork));
  }

  private static Expectation found(double fork) {
    return close(
        NINE_DIGITS, part("the fork", fork), fact("the program ran 1000 times at most", true));
  }

  // ---- task 3

  private static List<Case> mean(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(round(2, 8, 1, 0));
    cases.add(round(2, 8, 0, 1));
    cases.add(round(small(random), small(random), 3, -2));
    cases.add(mean(24, 6));
    cases.add(mean(1, 1_000_000));
    cases.add(mean(3, 3));
    cases.add(mean(1, 1 + 1e-9));
    for (int i = 0; i < 3; i++) {
      cases.add(mean(4 + small(random), small(random) / 16));
    }
    return cases;
  }

  private static Case round(double a, double b, double first, double second) {
    double root = Math.sqrt(b / a);
    return new Case(
        "y = new Mean.Round().apply(x); y.grad = {"
            + first
            + ", "
            + second
            + "}; y.backward(); x = ["
            + a
            + ", "
            + b
            + "]",
        Value.of("round;" + a + "," + b + ";" + first + "," + second),
        close(
            MET,
            part("the gradient for a", (first + second * root) / 2),
            part("the gradient for b", (first + second / root) / 2),
            fact("gy is as it was", true)));
  }

  private static Case mean(double a, double b) {
    double[] expected = byIntegral(a, b);
    Part[] parts = {
      part("the mean", expected[0]),
      count("functions between the pair and the result", rounds(a, b)),
      part("the slope along a", expected[1]),
      part("the slope along b", expected[2])
    };
    return new Case(
        "y = Mean.of(x); y.grad = {1.0, 0.0}; y.backward(); x = [" + a + ", " + b + "]",
        Value.of("mean;" + a + "," + b),
        close(MET, parts));
  }

  /**
   * The mean and its slopes without any round, by Gauss's formula: it is π/2 over the integral of
   * 1/√((x² + a²)(x² + b²)) from 0 to infinity.
   */
  private static double[] byIntegral(double a, double b) {
    double integral = 0;
    double alongA = 0;
    double alongB = 0;
    double step = 1.0 / 64; // x runs through powers of e, on which equal steps are nearly exact
    for (double u = -50; u <= 50; u += step) {
      double x = Math.sqrt(a * b) * Math.exp(u);
      double area = step * x / Math.hypot(x, a) / Math.hypot(x, b);
      integral += area;
      alongA += area * a / (x * x + a * a);
      alongB += area * b / (x * x + b * b);
    }
    double mean = Math.PI / 2 / integral;
    return new double[] {mean, mean * alongA / integral, mean * alongB / integral};
  }

  private static int rounds(double a, double b) {
    double first = (a + b) / 2;
    double second = Math.sqrt(a * b);
    boolean met = Math.abs(first - second) <= 1e-12 * first;
    return met ? 1 : 1 + rounds(first, second);
  }
}
