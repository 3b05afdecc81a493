package step09.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
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
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 09: functions called by name, seeds, and errors that blame the right one. */
public final class Step09Exercises implements Exercises {
  /** Another JDK's exp may differ in the sixteenth digit; a few factors enlarge that. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Functions of your own, by name")
            .core()
            .points(4)
            .file("Formulas.java")
            .hints(
                "How many objects does the lesson's method square make if it is called twice, and"
                    + " where is the word new?",
                "Each method makes its function object and applies it to x, in one line. In a"
                    + " formula, what is calculated first stands innermost: for the bell, x is"
                    + " squared, then e is raised to that, then comes the reciprocal.",
                "return new Reciprocal().apply(x); and return new Plus(c).apply(x); then return"
                    + " reciprocal(Functions.exp(Functions.square(x))). The growth curve begins as"
                    + " 1/eˣ, which is reciprocal(Functions.exp(x)); add 1 to that with plus, and"
                    + " take the reciprocal once more.")
            .probe("step09.probe.FormulasProbe")
            .cases(Step09Exercises::formulas),
        task(2, "One question for each row")
            .points(3)
            .file("Jacobian.java")
            .hints(
                "What did y.backward(0, 1) ask for in the lesson? And what would you send back to"
                    + " ask for the other result?",
                "Ask f once. For each result make a new array of zeros, as long as the result, put"
                    + " a 1 at its index, and start a backward pass from it. After each pass the"
                    + " row is in x.grad.",
                "Variable y = f.apply(x); and for each i: double[] seed = new"
                    + " double[y.data.length]; seed[i] = 1; y.backward(seed); table[i] = x.grad.")
            .probe("step09.probe.JacobianProbe")
            .cases(Step09Exercises::jacobian),
        task(3, "Blame the right one")
            .points(3)
            .file("Guarded.java")
            .hints(
                "Counted, in step 02, could not call another function's forward either. What did"
                    + " it do? And which public method of a box calls a function's backward?",
                "In forward, make a box of your own, let other.apply make the result, and keep both"
                    + " boxes in fields. In backward, start a pass from the result with gy; the"
                    + " gradient is then in your box. Compare what should not have changed with x"
                    + " and with gy.",
                "in = new Variable(x); out = other.apply(in); has in.data become different from x?"
                    + " And out.backward(gy); then look at in.grad: is it null, is its length"
                    + " in.data.length, and is out.grad still equal to gy? Arrays.equals compares"
                    + " two arrays.")
            .probe("step09.probe.GuardedProbe")
            .cases(Step09Exercises::guarded));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static double small(Random random) {
    return (random.nextInt(31) - 15) / 8.0;
  }

  private static double[] nonZero(Random random, int size) {
    return random.ints(size, 1, 16).mapToDouble(i -> i / 8.0).toArray();
  }

  // ---- task 1

  private static List<Case> formulas(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] one = {1};
    cases.add(formula("reciprocal", new double[] {4}, one));
    cases.add(formula("plus 3", new double[] {4}, one));
    cases.add(formula("bell", new double[] {0.5}, one));
    // Not 0 first: there, 1 / (1 + eˣ) has the right value, and only its slope is wrong.
    cases.add(formula("growth", new double[] {0.5}, one));
    cases.add(formula("growth", new double[] {0}, one));
    cases.add(formula("plus -0.5", new double[] {4, -2}, new double[] {3, -1}));
    cases.add(formula("bell", new double[] {0, -1.5, 2}, new double[] {1, -2, 3}));
    double[] other = nonZero(random, 2);
    for (String name : List.of("reciprocal", "plus 2", "bell", "growth")) {
      cases.add(formula(name, nonZero(random, 2), new double[] {small(random), 3}, other));
    }
    return cases;
  }

  private static DoubleUnaryOperator value(String name) {
    return switch (name) {
      case "reciprocal" -> x -> 1 / x;
      case "bell" -> x -> Math.exp(-x * x);
      case "growth" -> x -> Math.exp(x) / (1 + Math.exp(x));
      default -> x -> x + shift(name);
    };
  }

  private static DoubleUnaryOperator slope(String name) {
    return switch (name) {
      case "reciprocal" -> x -> -1 / x / x;
      case "bell" -> x -> -2 * x * Math.exp(-x * x);
      case "growth" -> x -> Math.exp(x) / (1 + Math.exp(x)) / (1 + Math.exp(x));
      default -> x -> 1;
    };
  }

  private static double shift(String name) {
    return Double.parseDouble(name.substring("plus ".length()));
  }

  private static Case formula(String name, double[] x, double[] seed, double... other) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many numbers are in the result", x.length));
    parts.add(count("how many numbers are in x.grad", x.length));
    addParts(parts, "the result", Arrays.stream(x).map(value(name)).toArray());
    double[] gradient = Arrays.stream(x).map(slope(name)).toArray();
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= seed[i];
    }
    addParts(parts, "x.grad", gradient);
    boolean between = other.length > 0;
    if (between) {
      parts.add(fact("the other box has no gradient", true));
    }
    String method = name.replaceFirst(" .*", "");
    String rest = name.startsWith("plus") ? ", " + shift(name) + ")" : ")";
    return new Case(
        ("y = " + method + "(x" + rest)
            + (between ? "; then " + method + "(other" + rest : "")
            + ("; y.backward(" + spaced(seed) + "); x = " + spaced(x))
            + (between ? "; other = " + spaced(other) : ""),
        Value.of(
            name + ";" + numbers(x) + ";" + numbers(seed) + (between ? ";" + numbers(other) : "")),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static void addParts(List<Part> parts, String what, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      parts.add(part(what + (expected.length == 1 ? "" : "[" + i + "]"), expected[i]));
    }
  }

  // ---- task 2

  private static List<Case> jacobian(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(jacobian(new double[] {1, 2, 3}, "Pair"));
    cases.add(jacobian(new double[] {3, 4}, "Square"));
    cases.add(jacobian(new double[] {0.5}, "Square", "Exp"));
    cases.add(jacobian(new double[] {1, 2, 3}, "Running", "Square"));
    cases.add(jacobian(new double[] {1, 2, 3}, "Shift"));
    cases.add(jacobian(nonZero(random, 3), "Square", "Turn", "Running"));
    cases.add(jacobian(nonZero(random, 4), "Exp", "Turn", "Pair", "Square"));
    return cases;
  }

  /** The slopes from the right: one input after the other is moved, and followed. */
  private static Case jacobian(double[] x, String... names) {
    double[][] moving = new double[x.length][x.length];
    for (int j = 0; j < x.length; j++) {
      moving[j][j] = 1;
    }
    double[] at = x;
    for (String name : names) {
      for (int j = 0; j < x.length; j++) {
        moving[j] = moved(name, at, moving[j]);
      }
      at = calculated(name, at);
    }
    int rows = at.length;
    List<Part> parts = new ArrayList<>();
    parts.add(count("how often f was asked", 1));
    parts.add(count("how many backward passes", rows));
    parts.add(count("how many rows", rows));
    parts.add(count("how many numbers in each row", x.length));
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < x.length; j++) {
        parts.add(part("the slope of result " + i + " along x[" + j + "]", moving[j][i]));
      }
    }
    return new Case(
        "Jacobian.of(f, x), f being " + explained(names) + "; x = " + spaced(x),
        Value.of(String.join(" ", names) + ";" + numbers(x) + ";" + rows),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static double[] calculated(String name, double... x) {
    return switch (name) {
      case "Square" -> Arrays.stream(x).map(v -> v * v).toArray();
      case "Exp" -> Arrays.stream(x).map(Math::exp).toArray();
      case "Shift" -> Arrays.stream(x).map(v -> v + 3).toArray();
      case "Pair" -> new double[] {sum(x), sum(calculated("Square", x))};
      default -> linear(name, x);
    };
  }

  /** How much the results of the function move if its inputs move with these speeds. */
  private static double[] moved(String name, double[] x, double... speeds) {
    double[] scaled = speeds.clone();
    for (int i = 0; i < x.length; i++) {
      scaled[i] *=
          switch (name) {
            case "Square", "Pair" -> 2 * x[i];
            case "Exp" -> Math.exp(x[i]);
            default -> 1;
          };
    }
    return switch (name) {
      case "Pair" -> new double[] {sum(speeds), sum(scaled)};
      case "Turn", "Running" -> linear(name, speeds);
      default -> scaled;
    };
  }

  private static double[] linear(String name, double... x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = name.equals("Turn") ? x[x.length - 1 - i] : sum(Arrays.copyOf(x, i + 1));
    }
    return y;
  }

  private static double sum(double... x) {
    return Arrays.stream(x).sum();
  }

  private static String explained(String... names) {
    return Stream.of(names)
        .map(
            name ->
                switch (name) {
                  case "Pair" -> "the sum and the sum of the squares";
                  case "Running" -> "the running sums";
                  case "Turn" -> "the reverse order";
                  case "Shift" -> "x + 3";
                  default -> name.toLowerCase(Locale.ROOT);
                })
        .collect(Collectors.joining(", then "));
  }

  // ---- task 3

  private static List<Case> guarded(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] three = {1, 2, 3};
    cases.add(right("Square", three, "[1.0, 4.0, 9.0] [2.0, 4.0, 6.0]"));
    cases.add(right("Square Shift", three, "[4.0, 7.0, 12.0] [2.0, 4.0, 6.0]"));
    cases.add(right("Root", new double[] {4, 16}, "[2.0, 4.0] [0.25, 0.125]"));
    cases.add(right("Shift", new double[] {Double.NaN, 1}, "[NaN, 4.0] [1.0, 1.0]"));
    cases.add(broken("TooFew", "gives a number too few", three, "TooFew: ", "backward", "2", "3"));
    cases.add(broken("Nothing", "gives null in backward", three, "Nothing: ", "backward", "null"));
    cases.add(broken("Spoiler", "writes into its input", three, "Spoiler: ", "forward", "input"));
    cases.add(broken("Greedy", "writes into gy", three, "2 · x: ", "backward", "gy"));
    double negative = -nonZero(random, 1)[0];
    double[] odd = {4, Double.NaN, negative, -9};
    cases.add(
        broken(
            "Root", "makes NaN of it", odd, "Root: ", "forward", "NaN", String.valueOf(negative)));
    cases.add(
        broken("Square TooFew Exp", "gives a number too few", three, "TooFew: ", "backward", "2"));
    cases.add(
        broken("Spoiler Square", "writes into its input", three, "Spoiler: ", "forward", "input"));
    return cases;
  }

  private static String code(String names) {
    return Stream.of(names.split(" "))
        .map(name -> "new Guarded(" + name + ")")
        .collect(Collectors.joining(", "));
  }

  private static Value input(String names, double... x) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return Value.of(names + ";" + numbers(x) + ";" + numbers(ones));
  }

  private static Case right(String names, double[] x, String expected) {
    return new Case(
        code(names) + ", forward and backward from ones: the result and x.grad; x = " + spaced(x),
        input(names, x),
        equalTo(expected));
  }

  private static Case broken(
      String names, String how, double[] x, String label, String... expected) {
    String begin = expected[0] + ": IllegalStateException: " + label;
    return new Case(
        code(names)
            + ", forward and backward, where "
            + label.substring(0, label.length() - 2)
            + " "
            + how
            + "; x = "
            + spaced(x),
        input(names, x),
        that(
            "\"" + begin + "…\", and in it " + String.join(", ", expected),
            came ->
                came.text().startsWith(begin)
                    && Stream.of(expected)
                        .allMatch(came.text().substring(begin.length())::contains)));
  }
}
