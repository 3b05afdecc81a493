package step06.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 06: functions that go back. */
public final class Step06Exercises implements Exercises {
  /** Another JDK's exp and sin may differ in the sixteenth digit; a few factors enlarge that. */
  private static final double ROUNDING = 1e-12;

  /** Of the numbered functions of the probe, those whose backward is right, and the others. */
  private static final List<Integer> RIGHT = List.of(1, 3, 4, 6, 8, 11);

  private static final Map<Integer, String> WRONG =
      Map.of(
          2, "forgets gy",
          5, "is wrong for negative numbers",
          7, "is right if a 0 or a 1 arrives",
          0, "is right at 0 and at 1",
          9, "gives NaN for negative numbers",
          10, "is wrong nearly everywhere",
          12, "is wrong for positive numbers",
          13, "is wrong by a thousandth");

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Three more that go back")
            .core()
            .points(4)
            .file("Curves.java")
            .hints(
                "Square.backward multiplies two numbers. Which of them has the function been told,"
                    + " and which does it know itself?",
                "What arrives, times the slope, for each number: Elementwise.zip(gy, x().data, (g,"
                    + " v) -> …), where g is what arrives and v is the number that went in.",
                "For the sine: return Elementwise.zip(gy, x().data, (g, v) -> g * Math.cos(v)). The"
                    + " other two have 1 / v and -1 / (v * v) in that place.")
            .probe("step06.probe.CurvesProbe")
            .cases(Step06Exercises::curves),
        task(2, "A row that goes back")
            .points(3)
            .file("Chain.java")
            .hints(
                "In the lesson third.backward is called first, and what it gives goes into"
                    + " second.backward. Which loop does that for any number of functions?",
                "One variable and a loop that counts down: it begins as gy, and each function"
                    + " makes the next one of it. thereAndBack needs an array of ones, as long as"
                    + " the result.",
                "for (int i = functions.length - 1; i >= 0; i--) { gradient ="
                    + " functions[i].backward(gradient); } And in thereAndBack: var y = apply(x);"
                    + " double[] ones = new double[y.data.length]; Arrays.fill(ones, 1.0); x.grad ="
                    + " backward(ones); return y.")
            .probe("step06.probe.ChainProbe")
            .cases(Step06Exercises::chain),
        task(3, "Which one is wrong?")
            .points(3)
            .file("Culprit.java")
            .hints(
                "What else do you know that finds a slope, without asking the function's backward?"
                    + " And at which numbers, with which gy, would a wrong one give itself away?"
                    + " Mind that measuring calls apply: which box does the function remember"
                    + " after it?",
                "Take a box with several numbers, some of them negative, none of them 0 or 1. Let"
                    + " gy be 3 for each, and compare f.backward(gy) with 3 times"
                    + " NumericalGradient.of(f::apply, x), not by ==, but to a millionth. And NaN"
                    + " is not greater than a millionth, nor less.",
                "Measure; then f.apply(x) once more; then f.backward. A number is right if"
                    + " Math.abs(came[i] - 3 * measured[i]) <= 1e-6. If that is not so, the"
                    + " function is the culprit: ask it in this way, since NaN > 1e-6 is false.")
            .probe("step06.probe.CulpritProbe")
            .cases(Step06Exercises::culprit));
  }

  /** A number, and how much it moves if the input moves by 1. */
  private record Moving(double value, double speed) {
    Moving through(String name) {
      return switch (name) {
        case "Sin" -> moved(Math.sin(value), Math.cos(value));
        case "Log" -> moved(Math.log(value), 1 / value);
        case "Reciprocal" -> moved(1 / value, -1 / value / value);
        case "Square" -> moved(value * value, 2 * value);
        default -> moved(Math.exp(value), Math.exp(value));
      };
    }

    private Moving moved(double newValue, double slope) {
      return new Moving(newValue, speed * slope);
    }
  }

  /** The gradient from the input: one input after the other is moved, and followed. */
  private static double[] gradient(String[] names, double[] x, double[] gy) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      List<Moving> row = new ArrayList<>();
      for (int j = 0; j < x.length; j++) {
        row.add(new Moving(x[j], i == j ? 1 : 0));
      }
      for (String name : names) {
        row = through(name, row);
      }
      for (int j = 0; j < row.size(); j++) {
        gradient[i] += gy[j] * row.get(j).speed();
      }
    }
    return gradient;
  }

  private static List<Moving> through(String name, List<Moving> row) {
    List<Moving> after = new ArrayList<>();
    switch (name) {
      case "Turn" -> row.forEach(moving -> after.add(0, moving));
      case "Sum" ->
          after.add(
              new Moving(
                  row.stream().mapToDouble(Moving::value).sum(),
                  row.stream().mapToDouble(Moving::speed).sum()));
      default -> row.forEach(moving -> after.add(moving.through(name)));
    }
    return after;
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static String code(String prefix, String... names) {
    return Arrays.stream(names)
        .map(name -> "new " + prefix + name + "()")
        .collect(Collectors.joining(", "));
  }

  private static void addParts(List<Part> parts, String what, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      parts.add(part(what + (expected.length == 1 ? "" : "[" + i + "]"), expected[i]));
    }
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  // ---- task 1

  private static List<Case> curves(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(curves(new double[] {0}, new double[] {3}, "Sin"));
    cases.add(curves(new double[] {4}, new double[] {3}, "Log"));
    cases.add(curves(new double[] {2}, new double[] {3}, "Reciprocal"));
    cases.add(curves(new double[] {0.5, -2}, new double[] {3, -1}, "Sin"));
    cases.add(curves(new double[] {0.5, 8}, new double[] {3, -1}, "Log"));
    cases.add(curves(new double[] {0.5, -2}, new double[] {3, -1}, "Reciprocal"));
    cases.add(curves(new double[] {small(random)}, new double[] {1}, "Log", "Sin", "Reciprocal"));
    cases.add(
        curves(
            new double[] {2},
            new double[] {3},
            "Log",
            "Sin",
            "Reciprocal",
            "Log",
            "Reciprocal",
            "Sin"));
    for (String name : List.of("Sin", "Log", "Reciprocal")) {
      double[] x = {small(random), small(random)};
      cases.add(curves(x, new double[] {small(random), -small(random)}, name));
    }
    return cases;
  }

  private static Case curves(double[] x, double[] gy, String... names) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("gy is as it was", true));
    parts.add(count("how many numbers came back", x.length));
    addParts(parts, "the gradient for x", gradient(names, x, gy));
    String label =
        names.length == 1
            ? "f = " + code("Curves.", names) + "; f.apply(x); f.backward(gy)"
            : "a row of " + code("Curves.", names) + ", and back through it from the last";
    return new Case(
        label + "; x = " + spaced(x) + "; gy = " + spaced(gy),
        Value.of(String.join(" ", names) + ";" + numbers(x) + ";" + numbers(gy)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> chain(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] two = {1, 10};
    cases.add(chain("back", new double[] {0.5}, new double[] {1}, "Square", "Exp", "Square"));
    cases.add(chain("back", new double[] {0.5}, new double[] {-2}, "Exp"));
    cases.add(chain("back", new double[] {3, 5}, two));
    cases.add(chain("back", new double[] {3, 5}, two, "Square", "Turn"));
    cases.add(chain("back", new double[] {0.5, 1.5}, new double[] {2}, "Exp", "Sum", "Square"));
    cases.add(chain("nested", new double[] {small(random), 0.5}, two, "Square", "Turn"));
    cases.add(both(new double[] {0.5}, "Square", "Exp", "Square"));
    cases.add(both(new double[] {0.5, 2}, "Square", "Turn"));
    cases.add(both(new double[] {small(random), small(random)}, "Square", "Sum", "Square"));
    for (int i = 0; i < 2; i++) {
      double[] x = {small(random), small(random), small(random)};
      double[] gy = {small(random), -small(random), 1};
      cases.add(chain("back", x, gy, "Square", "Turn", "Exp"));
    }
    return cases;
  }

  private static Case chain(String how, double[] x, double[] gy, String... names) {
    String code = "new Chain(" + code("", names) + ")";
    boolean nested = how.equals("nested");
    String[] all = nested ? repeated(names) : names;
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many numbers came back", x.length));
    parts.add(fact("gy is as it was", true));
    addParts(parts, "the gradient for x", gradient(all, x, gy));
    return new Case(
        "c = "
            + (nested ? "new Chain(" + code + ", " + code + ")" : code)
            + "; c.apply(x); c.backward(gy); x = "
            + spaced(x)
            + "; gy = "
            + spaced(gy)
            + explained(names),
        Value.of(how + ";" + joined(names) + ";" + numbers(x) + ";" + numbers(gy)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static Case both(double[] x, String... names) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many numbers are in x.grad", x.length));
    parts.add(fact("the result is that of the chain", true));
    parts.add(fact("c.x() == x", true));
    addParts(parts, "x.grad", gradient(names, x, ones));
    return new Case(
        "c = new Chain("
            + code("", names)
            + "); c.thereAndBack(x), where x.grad holds 100s before; x = "
            + spaced(x)
            + explained(names),
        Value.of("both;" + joined(names) + ";" + numbers(x)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static String[] repeated(String... names) {
    String[] twice = Arrays.copyOf(names, 2 * names.length);
    System.arraycopy(names, 0, twice, names.length, names.length);
    return twice;
  }

  private static String explained(String... names) {
    List<String> all = List.of(names);
    return (all.contains("Turn") ? " (Turn puts the numbers in reverse order)" : "")
        + (all.contains("Sum") ? " (Sum makes one number of all)" : "");
  }

  private static String joined(String... names) {
    return names.length == 0 ? "-" : String.join(" ", names);
  }

  // ---- task 3

  private static List<Case> culprit(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(culprit("the last one forgets gy", 2, 1, 3, 2));
    cases.add(culprit("all are right", -1, shuffled(RIGHT, random)));
    for (int wrong : List.of(2, 5, 7, 0, 9, 10, 12, 13)) {
      int[] functions = Arrays.copyOf(shuffled(RIGHT, random), 5);
      int place = random.nextInt(functions.length);
      functions[place] = wrong;
      cases.add(culprit("one of them " + WRONG.get(wrong), place, functions));
    }
    cases.add(culprit("there are none", -1));
    return cases;
  }

  private static int[] shuffled(List<Integer> numbers, Random random) {
    List<Integer> shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Case culprit(String what, int place, int... functions) {
    return new Case(
        "Culprit.among(" + functions.length + " functions): " + what,
        Value.of(Arrays.stream(functions).asDoubleStream().toArray()),
        close(0, count("the index of the wrong one", place)));
  }
}
