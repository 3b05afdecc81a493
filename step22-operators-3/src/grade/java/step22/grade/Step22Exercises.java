package step22.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.equalTo;
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
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 22: minus, division and powers. */
public final class Step22Exercises implements Exercises {
  /** A few operations, in whichever order. */
  private static final double ROUNDING = 1e-12;

  /** A formula of random operations may lose a few digits more. */
  private static final double MANY_ROUNDINGS = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Two pumps")
            .core()
            .points(4)
            .file("Parallel.java")
            .hints(
                "For the formula: which of the lines of the book's program begins with a number on"
                    + " the left of a division? For backward0: walk back, as through the quotient."
                    + " First comes the outer reciprocal, y = 1/s. Its slope is -1/s², which is"
                    + " -y². What do the sum, and then the reciprocal of a, multiply by?",
                "For the formula: one over a box is box.pow(-1), three times. For backward0: the"
                    + " outer reciprocal multiplies by -y², the sum by 1, and the inner reciprocal"
                    + " by -1/a². Mind what the lesson says about the square of 1e200.",
                "For the formula: a.pow(-1).add(b.pow(-1)).pow(-1). For backward0: the slope is"
                    + " y²/a², written as (y / a) * (y / a). So double[] slopes ="
                    + " Elementwise.zip(y().data, x0().data, (y, a) -> (y / a) * (y / a)), and then"
                    + " Elementwise.zip(gy, slopes, (g, slope) -> g * slope). backward1 is the same"
                    + " with x1().")
            .probe("step22.probe.ParallelProbe")
            .cases(Step22Exercises::parallel),
        task(2, "The exponent is a box, too")
            .points(3)
            .file("Power.java")
            .hints(
                "For the base: which number does Math.pow(0, -1) give, and what is 0 times that?"
                    + " For the exponent: what is Math.log(0), and what is 0 times that?",
                "For both: make the slopes first, with Elementwise.zip(…, …, (p, q) -> …), and then"
                    + " zip gy with them. For the base, exponent 0 needs an answer of its own; for"
                    + " the exponent, base 0 does. A negative base needs none: Math.pow and"
                    + " Math.log know what to say.",
                "For the base: zip(x0().data, x1().data, (base, c) -> c == 0 ? 0 : c *"
                    + " Math.pow(base, c - 1)). For the exponent: zip(y().data, x0().data, (y,"
                    + " base) -> y == 0 && base == 0 ? 0 : y * Math.log(base)).")
            .probe("step22.probe.PowerProbe")
            .cases(Step22Exercises::power),
        task(3, "Operators after all")
            .points(3)
            .file("Formula.java")
            .hints(
                "For the ranks: in the picture of the lesson, which operation of 3*x^2 - 2/x is"
                    + " calculated last? So what are the parts between which sum() has to look for"
                    + " a minus? For a minus before something: is -x^2 made of a power, or is a"
                    + " power made of -x?",
                "For the ranks: a method each, and each asks the next one for its parts. sum() is"
                    + " made of product()s, product() of signed()s, signed() of a power(), power()"
                    + " of an atom() and a number. atom() is x, a number, or a bracket, in which"
                    + " there is a sum() again. For 10 - 3 - 2: a loop, which goes on with what it"
                    + " has so far.",
                "For the sum: Variable y = product(); while (true) { if (next('+')) { y ="
                    + " y.add(product()); } else if (next('-')) { y = y.sub(product()); } else {"
                    + " return y; } }. For the minus: return next('-') ? signed().neg() : power()."
                    + " For a bracket: if (next('(')) { Variable y = sum(); if (!next(')')) { throw"
                    + " refusal(); } return y; }.")
            .probe("step22.probe.FormulaProbe")
            .cases(Step22Exercises::formula));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static String box(double... numbers) {
    return "new Variable(" + spaced(numbers) + ")";
  }

  private static void add(List<Part> parts, String what, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      parts.add(part(what + (expected.length == 1 ? "" : "[" + i + "]"), expected[i]));
    }
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  // ---- task 1

  private static List<Case> parallel(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] one = {1};
    double[] two = {3, -1};
    cases.add(parallel("formula", one, new double[] {3}, new double[] {6}));
    cases.add(parallel("formula", two, new double[] {1, -2}, new double[] {4, 6}));
    cases.add(parallel("function", one, new double[] {3}, new double[] {6}));
    cases.add(parallel("function", two, new double[] {1, -2}, new double[] {4, 6}));
    cases.add(parallel("function", one, new double[] {1e200}, new double[] {3e200}));
    cases.add(parallel("function", one, new double[] {1e-200}, new double[] {3e-200}));
    for (String how : List.of("formula", "function", "function")) {
      double[] gy = {small(random), -small(random)};
      double[] a = {small(random), small(random)};
      cases.add(parallel(how, gy, a, new double[] {small(random), small(random)}));
    }
    return cases;
  }

  private static Case parallel(String how, double[] gy, double[] a, double[] b) {
    double[] y = new double[gy.length];
    double[] along0 = new double[gy.length];
    double[] along1 = new double[gy.length];
    for (int i = 0; i < gy.length; i++) {
      // By the shares of the work: the second pump does a / (a + b) of it.
      double ratio = a[i] / b[i];
      double first = 1 / (1 + ratio);
      double second = ratio / (1 + ratio);
      y[i] = a[i] * first;
      along0[i] = gy[i] * first * first;
      along1[i] = gy[i] * second * second;
    }
    boolean formula = how.equals("formula");
    List<Part> parts = new ArrayList<>();
    if (formula) {
      parts.add(fact("the graph is made of the engine's functions only", true));
    }
    parts.add(fact("what was in the boxes is still there", true));
    add(parts, "y.data", y);
    add(parts, "a.grad", along0);
    add(parts, "b.grad", along1);
    return new Case(
        (formula ? "y = Parallel.formula(a, b)" : "y = new Parallel().apply(a, b)")
            + (", y.backward(gy); a = " + box(a) + "; b = " + box(b) + "; gy = " + spaced(gy)),
        Value.of(how + ";" + numbers(a) + ";" + numbers(b) + ";" + numbers(gy)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> power(Random random) {
    List<Case> cases = new ArrayList<>();
    double ln2 = 0.6931471805599453;
    cases.add(power(2, 3, 1, 8, 12, 8 * ln2));
    cases.add(power(2, 3, -2, 8, -24, -16 * ln2));
    cases.add(power(4, 0.5, 3, 2, 0.75, 12 * ln2));
    cases.add(power(0.5, -2, 1, 4, -16, -4 * ln2));
    cases.add(power(5, 0, 1, 1, 0, 1.6094379124341003));
    cases.add(power(0, 2, 1, 0, 0, 0.0));
    cases.add(power(0, 1, 3, 0, 3, 0.0));
    cases.add(power(0, 0, 1, 1, 0, null));
    cases.add(power(-2, 3, 1, -8, 12, Double.NaN));
    cases.add(power(-2, -1, 3, -0.5, -0.75, Double.NaN));
    cases.add(power(-2, 0, 1, 1, 0, Double.NaN));
    cases.add(row(random));
    cases.add(row(random));
    return cases;
  }

  /** Of 0 to the power of 0 nobody asks the slope along the exponent: it is null. */
  private static Case power(
      double base, double exponent, double gy, double y, double along0, Double along1) {
    return new Case(
        label(new double[] {base}, new double[] {exponent}, new double[] {gy}),
        Value.of(base + ";" + exponent + ";" + gy),
        answer -> {
          if (!(answer instanceof Value.Numbers came) || came.data().length != 4) {
            return Optional.of("expected y and two gradients, but " + answer + " came");
          }
          double[] data = came.data();
          if (along1 != null && along1.isNaN() && !Double.isNaN(data[3])) {
            return Optional.of(
                "exponent.grad: expected NaN, since the base is negative, but "
                    + data[3]
                    + " came");
          }
          boolean asked = along1 != null && !along1.isNaN();
          List<Part> parts = new ArrayList<>();
          parts.add(fact("what was in the boxes is still there", true));
          add(parts, "y.data", y);
          add(parts, "base.grad", along0);
          if (asked) {
            add(parts, "exponent.grad", along1);
          }
          return close(ROUNDING, parts.toArray(Part[]::new))
              .complaint(Value.of(Arrays.copyOf(data, asked ? 4 : 3)));
        });
  }

  private static Case row(Random random) {
    double[] base = {small(random), small(random), small(random)};
    double[] exponent = {small(random), -small(random), 0};
    double[] gy = {small(random), -small(random), 3};
    double[] y = new double[3];
    double[] along0 = new double[3];
    double[] along1 = new double[3];
    for (int i = 0; i < 3; i++) {
      y[i] = Math.exp(exponent[i] * Math.log(base[i]));
      along0[i] = gy[i] * y[i] * exponent[i] / base[i];
      along1[i] = gy[i] * y[i] * Math.log(base[i]);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(fact("what was in the boxes is still there", true));
    add(parts, "y.data", y);
    add(parts, "base.grad", along0);
    add(parts, "exponent.grad", along1);
    return new Case(
        label(base, exponent, gy),
        Value.of(numbers(base) + ";" + numbers(exponent) + ";" + numbers(gy)),
        close(MANY_ROUNDINGS, parts.toArray(Part[]::new)));
  }

  private static String label(double[] base, double[] exponent, double[] gy) {
    return "y = new Power().apply(base, exponent), y.backward(gy); base = "
        + box(base)
        + "; exponent = "
        + box(exponent)
        + "; gy = "
        + spaced(gy);
  }

  // ---- task 3

  /**
   * A formula, by what its parts are known to be: how far up it stands (1 a sum, 2 a product, 3 a
   * power, 4 what needs no brackets), its value, and by how much it moves if x does.
   */
  private record Known(String text, int rank, double value, double speed) {
    String within(int wanted) {
      return rank >= wanted ? text : "(" + text + ")";
    }

    Known plus(Known b) {
      return new Known(within(1) + " + " + b.within(2), 1, value + b.value, speed + b.speed);
    }

    Known minus(Known b) {
      return new Known(within(1) + " - " + b.within(2), 1, value - b.value, speed - b.speed);
    }

    Known times(Known b) {
      return new Known(
          within(2) + "*" + b.within(3), 2, value * b.value, speed * b.value + value * b.speed);
    }

    Known over(Known b) {
      return new Known(
          within(2) + "/" + b.within(3),
          2,
          value / b.value,
          (speed * b.value - value * b.speed) / (b.value * b.value));
    }

    Known squared() {
      return new Known(within(4) + "^2", 3, value * value, 2 * value * speed);
    }
  }

  private static List<Case> formula(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(formula("x + 3", 2, 5, 1));
    cases.add(formula("10 - 3 - x", 2, 5, -1));
    cases.add(formula("2 + 3*x", 2, 8, 3));
    cases.add(formula("24/x/2", 4, 3, -0.75));
    cases.add(formula("3*x^2", 2, 12, 12));
    cases.add(formula("3*x^2 - 2/x", 2, 11, 12.5));
    cases.add(formula("(x + 1)*(x - 1)", 3, 8, 6));
    cases.add(formula("2 - (3 - (4 - x))", 1, 2, -1));
    cases.add(formula("-x^2", 3, -9, -6));
    cases.add(formula("(-x)^2", 3, 9, 6));
    cases.add(formula("2*-x + --x", 3, -3, -1));
    cases.add(formula("8*x^-1 + x^0.5", 4, 4, -0.25));
    cases.add(formula("x^2/x^2", 5, 1, 0));
    cases.add(formula(" ( ( x ) ) ", 7, 7, 1));
    cases.add(formula("12.5", 7, 12.5, 0));
    for (String wrong : List.of("3*", "(x", "x)", "", "2x", "x^x", "3 +* x", "y", "()")) {
      cases.add(
          new Case(
              "Formula.of(\"" + wrong + "\", x)",
              Value.of("refusal;" + wrong + ";2"),
              equalTo("an IllegalArgumentException")));
    }
    for (int i = 0; i < 4; i++) {
      double x = small(random);
      Known known = known(random, x, 3);
      cases.add(formula(known.text(), x, known.value(), known.speed()));
    }
    return cases;
  }

  private static Known known(Random random, double x, int depth) {
    if (depth == 0) {
      int number = 1 + random.nextInt(9);
      return random.nextBoolean()
          ? new Known("x", 4, x, 1)
          : new Known(Integer.toString(number), 4, number, 0);
    }
    Known a = known(random, x, depth - 1);
    Known b = known(random, x, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> a.plus(b);
      case 1 -> a.minus(b);
      case 2 -> a.times(b);
      case 3 -> Math.abs(b.value()) < 0.1 ? a.minus(b) : a.over(b);
      default -> a.squared();
    };
  }

  private static Case formula(String text, double x, double value, double slope) {
    return new Case(
        "y = Formula.of(\"" + text + "\", x), y.backward(); x = " + box(x),
        Value.of("graph;" + text + ";" + x),
        close(MANY_ROUNDINGS, part("y.data", value), part("x.grad", slope)));
  }
}
