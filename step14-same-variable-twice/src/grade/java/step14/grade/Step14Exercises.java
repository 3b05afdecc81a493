package step14.grade;

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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 14: gradients that add up, and arrays that are left alone. */
public final class Step14Exercises implements Exercises {
  /** Another JDK's exp may differ in the sixteenth digit; a few operations enlarge that. */
  private static final double ROUNDING = 1e-12;

  /** The formulas of the first task, in the learner's words. */
  private static final Map<String, String> FORMULAS =
      Map.of(
          "square", "() -> square(x)",
          "exp", "() -> exp(x)",
          "thrice", "() -> add(add(x, x), x)",
          "total", "() -> the sum of all numbers of square(x)");

  /** What the numbered functions of the probe do, and what that spoils. */
  private static final List<List<String>> FUNCTIONS =
      List.of(
          List.of("a square", "NOTHING"),
          List.of("x as it is, and gy as it is", "NOTHING"),
          List.of("an exponential, whose gradient is the array y.data itself", "NOTHING"),
          List.of("a square that multiplies gy by x in place", "GRADIENT"),
          List.of("max(x, 0), which writes zeros into gy where x is negative", "GRADIENT"),
          List.of("a square that writes a zero into the last place of gy", "GRADIENT"),
          List.of("a square that squares gy in place", "GRADIENT"),
          List.of("a square that squares x in place", "INPUT"),
          List.of("min(x, 1), which writes ones into x where it is larger", "INPUT"),
          List.of("a square whose backward multiplies x by gy in place", "INPUT"),
          List.of("an exponential whose backward multiplies y by gy in place", "RESULT"));

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "To clear, or not to clear")
            .core()
            .points(4)
            .file("Slopes.java")
            .hints(
                "For each: between its two results, the book's program has a line without which 5"
                    + " comes instead of 3. Where does it belong in a loop?",
                "For together: what does x do when the gradient of the second result arrives? So"
                    + " let one after the other go back, and clear once, before the first. Without"
                    + " any result x.grad is null, and as many zeros are wanted as there are"
                    + " numbers in x.",
                "For each, in the loop: x.data = new double[] {places[i]}; x.clearGrad();"
                    + " y.get().backward(); slopes[i] = x.grad[0]. For together: x.clearGrad();"
                    + " then for each y of ys: y.get().backward(). Return x.grad, or new"
                    + " double[x.data.length] if it is null.")
            .probe("step14.probe.SlopesProbe")
            .cases(Step14Exercises::slopes),
        task(2, "Hands off")
            .points(3)
            .file("HandsOff.java")
            .hints(
                "For all three: when has each of the arrays the numbers that it should have for"
                    + " ever? x.data before apply, y.data after it. And y.grad?",
                "For those that hide: what do you see of a gradient of 1 that is squared in place,"
                    + " or of a function that writes for negative numbers, if there is none? Take"
                    + " several numbers of both signs, some beyond 1, and a seed without zeros and"
                    + " ones.",
                "Nearly the lines: double[] numbers = {-1.7, -0.3, 0.6, 1.9}; double[] seed = {3,"
                    + " -2, 5, 7}; var x = new Variable(numbers); var y = make.get().apply(x);"
                    + " double[] result = y.data.clone(); y.backward(seed). Then compare x.data"
                    + " with numbers, y.data with result, and y.grad with seed: Arrays.equals.")
            .probe("step14.probe.HandsOffProbe")
            .cases(Step14Exercises::handsOff),
        task(3, "Horner")
            .points(3)
            .file("Horner.java")
            .hints(
                "For of: calculate 5 + 4x + 3x² + 2x³ at x = 10 on paper, from the innermost"
                    + " bracket outwards. What do you do with the result so far, again and again?",
                "For arrivals: a gradient arrives at x for each place in inputs() in which x itself"
                    + " stands (==, not an equal number). To get to all functions, keep a pile, as"
                    + " the pass of step 13 does; recursion is not deep enough.",
                "For of: y starts as a box with the last coefficient, as often as x has numbers:"
                    + " new Variable(Elementwise.map(x.data, v -> c)). Then, counting down: y ="
                    + " add(the next coefficient's box, new Product().apply(x, y)). For arrivals:"
                    + " waiting.push(y.creator()); while it is not empty, for each input of"
                    + " waiting.pop().inputs(): count it if it is x, else push its creator, if it"
                    + " has one.")
            .probe("step14.probe.HornerProbe")
            .cases(Step14Exercises::horner));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  // ---- task 1

  private static List<Case> slopes(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(each("square", "null", 3));
    cases.add(each("square", "null", 1, 2, 3));
    cases.add(each("thrice", "100.0", 5, 7));
    cases.add(together("null", new double[] {3}, "square", "thrice"));
    cases.add(together("null", new double[] {1, 2}, "square", "total"));
    cases.add(together("100.0,100.0", new double[] {1, 2}, "thrice", "total", "square"));
    cases.add(together("100.0,100.0", new double[] {1, 2}));
    cases.add(each("exp", "100.0", small(random), -small(random), small(random)));
    double[] x = {small(random), -small(random), small(random)};
    cases.add(together("7.0,7.0,7.0", x, "total", "exp", "square"));
    return cases;
  }

  private static double slope(String formula, double x) {
    return switch (formula) {
      case "thrice" -> 3;
      case "exp" -> Math.exp(x);
      default -> x + x;
    };
  }

  private static Case each(String formula, String old, double... places) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many slopes came", places.length));
    for (double place : places) {
      parts.add(part("the slope at " + place, slope(formula, place)));
    }
    return new Case(
        "Slopes.each(x, " + FORMULAS.get(formula) + ", " + spaced(places) + ")" + before(old),
        Value.of("each;" + formula + ";" + numbers(places) + ";" + old),
        array(parts));
  }

  private static Case together(String old, double[] x, String... formulas) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many numbers came", x.length));
    for (double v : x) {
      double sum = Arrays.stream(formulas).mapToDouble(formula -> slope(formula, v)).sum();
      parts.add(part("the gradient where x holds " + v, sum));
    }
    return new Case(
        "x = new Variable("
            + spaced(x)
            + "); Slopes.together(x, List.of("
            + Arrays.stream(formulas).map(FORMULAS::get).collect(Collectors.joining(", "))
            + "))"
            + before(old),
        Value.of(
            "together;"
                + (formulas.length == 0 ? "-" : String.join(",", formulas))
                + ";"
                + numbers(x)
                + ";"
                + old),
        array(parts));
  }

  /** The numbers of an array, for which the probe answers "null" if there is none. */
  private static Expectation array(List<Part> parts) {
    Expectation numbers = close(ROUNDING, parts.toArray(Part[]::new));
    return came ->
        came instanceof Value.Text
            ? Optional.of("expected an array, but null came")
            : numbers.complaint(came);
  }

  private static String before(String old) {
    return old.equals("null") ? "" : ", x.grad being [" + old.replace(",", ", ") + "] before";
  }

  // ---- task 2

  private static List<Case> handsOff(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(function(0));
    cases.add(function(3));
    cases.add(function(7));
    List<Integer> others = new ArrayList<>(List.of(1, 2, 4, 5, 6, 8, 9, 10));
    Collections.shuffle(others, random);
    others.forEach(number -> cases.add(function(number)));
    return cases;
  }

  private static Case function(int number) {
    List<String> function = FUNCTIONS.get(number);
    return new Case(
        "HandsOff.by(make) for " + function.get(0), Value.of(number), equalTo(function.get(1)));
  }

  // ---- task 3

  private static List<Case> horner(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(polynomial(new double[] {10}, new double[] {1}, 5, 4, 3, 2));
    cases.add(polynomial(new double[] {2}, new double[] {1}, 7, 3));
    cases.add(polynomial(new double[] {0, -1}, new double[] {1, 3}, 5, 4, 3, 2));
    cases.add(arrivals("squares", 0, 3, "add(square(x), add(x, square(x)))"));
    cases.add(arrivals("equal", 0, 2, "add(add(x, another box with the same number), x)"));
    cases.add(arrivals("none", 0, 0, "a sum without x"));
    cases.add(arrivals("made", 4, 5, "x + x + x + x + x, where x is a square"));
    cases.add(arrivals("chain", 99_999, 100_000, "100,000 times x in a sum"));
    for (int n = 3; n <= 6; n++) {
      double[] c = new double[n];
      for (int i = 0; i < n; i++) {
        c[i] = random.nextInt(9) - 4;
      }
      double[] x = {small(random), -small(random), small(random)};
      cases.add(polynomial(x, new double[] {small(random), 1, -small(random)}, c));
    }
    return cases;
  }

  private static Case polynomial(double[] x, double[] gy, double... c) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many functions made y", 2 * (c.length - 1)));
    parts.add(count("how many numbers are in y", x.length));
    for (double v : x) {
      double value = 0;
      for (int i = 0; i < c.length; i++) {
        value += c[i] * Math.pow(v, i);
      }
      parts.add(part("y where x holds " + v, value));
    }
    parts.add(fact("x.grad is null after the pass", false));
    parts.add(count("how many numbers are in x.grad", x.length));
    for (int k = 0; k < x.length; k++) {
      double slope = 0;
      for (int i = 1; i < c.length; i++) {
        slope += c[i] * i * Math.pow(x[k], i - 1);
      }
      parts.add(part("x.grad where x holds " + x[k], gy[k] * slope));
    }
    return new Case(
        "x = new Variable("
            + spaced(x)
            + "); y = Horner.of(x, "
            + spaced(c)
            + "); y.backward("
            + spaced(gy)
            + ")",
        Value.of("of;" + numbers(x) + ";" + numbers(c) + ";" + numbers(gy)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static Case arrivals(String kind, int size, int expected, String what) {
    return new Case(
        "Horner.arrivals(y, x), y being " + what,
        Value.of("arrivals;" + kind + ";" + size),
        close(0, count("how many gradients arrive", expected)));
  }
}
