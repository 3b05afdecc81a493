package step20.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.line;
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
import java.util.stream.Collectors;

/** Step 20: formulas as chains. */
public final class Step20Exercises implements Exercises {
  /** The order of sums and products is free, and each order rounds otherwise. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Four formulas")
            .core()
            .points(4)
            .file("Formulas.java")
            .hints(
                "For bill and garden: to the left of a dot everything is ready before the method"
                    + " is called. What comes behind the sign in the middle has to be ready, too;"
                    + " how did q in the lesson do that? For shared: which of 3·8 + 3·5 and"
                    + " 3·(8 + 5) has fewer products, and how many of them are there with a hundred"
                    + " terms?",
                "For bill, garden and parabola: the part behind the sign needs a chain of its own,"
                    + " and that stands between the brackets of add or of mul. For shared: put a in"
                    + " front of a bracket, add up what is inside, and multiply once, at the end.",
                "For bill: a.mul(b).add(c.mul(d)). For garden: a.add(b).mul(c.add(d)). For"
                    + " parabola: two products and a box, in a chain with two add. For shared:"
                    + " begin with Variable sum = b[0], let it become sum.add(b[i]) for each"
                    + " further one, and return a.mul(sum).")
            .probe("step20.probe.FormulasProbe")
            .cases(Step20Exercises::formulas),
        task(2, "A mixture")
            .points(3)
            .file("Mix.java")
            .hints(
                "For gradient: let only a move, by 1. By how much does t·a + (1 − t)·b move? And"
                    + " which two terms move if it is t that moves? For mix: how does square in"
                    + " Functions do it?",
                "For forward: two products by Elementwise.zip, and a third zip that adds them. For"
                    + " gradient: the three slopes are t, 1 − t and a − b; what arrives is"
                    + " multiplied by them.",
                "For mix: return new Mix().apply(a, b, t).get(0). For gradient, with gy = y().grad"
                    + " and t = inputs().get(2).data: input 0 gets Elementwise.zip(gy, t, (g, p) ->"
                    + " g * p), input 1 the same with g * (1 - p), and input 2 gy times the"
                    + " difference of the other two inputs' data.")
            .probe("step20.probe.MixProbe")
            .cases(Step20Exercises::mix),
        task(3, "What have I written?")
            .points(3)
            .file("Written.java")
            .hints(
                "y.creator() tells which function made y, and its inputs() which boxes it was made"
                    + " of. If somebody gave you the formulas of these boxes, could you write y's?",
                "Let the method call itself for each input. For the brackets: it is not the sum"
                    + " that knows whether it needs them, but the product round it. So only there,"
                    + " ask each factor who made it.",
                "For a product: factor(inputs().get(0)) + \" · \" + factor(inputs().get(1)), with a"
                    + " small method factor(x) that returns x.creator() instanceof Add ? \"(\" +"
                    + " of(x) + \")\" : of(x). First of all, creator == null is a box with a name"
                    + " or without one.")
            .probe("step20.probe.WrittenProbe")
            .cases(Step20Exercises::written));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static double[] several(Random random, int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> (1 + random.nextInt(30)) / 4.0 * (random.nextBoolean() ? 1 : -1));
    return numbers;
  }

  // ---- task 1

  /** The value and the slopes with respect to all inputs, at one place. */
  private interface Formula {
    double[] at(double... inputs);
  }

  private static double[] bill(double... x) {
    return new double[] {x[0] * x[1] + x[2] * x[3], x[1], x[0], x[3], x[2]};
  }

  private static double[] garden(double... x) {
    double one = x[0] + x[1];
    double other = x[2] + x[3];
    return new double[] {one * other, other, other, one, one};
  }

  private static double[] parabola(double... x) {
    double at = x[3];
    return new double[] {
      x[0] * at * at + x[1] * at + x[2], at * at, at, 1, 2 * x[0] * at + x[1],
    };
  }

  private static double[] shared(double... x) {
    double[] answers = new double[1 + x.length];
    for (int i = 1; i < x.length; i++) {
      answers[0] += x[0] * x[i];
      answers[1] += x[i];
      answers[1 + i] = x[0];
    }
    return answers;
  }

  private static List<Case> formulas(Random random) {
    List<Case> cases = new ArrayList<>();
    List<String> four = List.of("a", "b", "c", "d");
    List<String> curve = List.of("a", "b", "c", "x");
    cases.add(formula("bill", four, Step20Exercises::bill, one(3, 8, 2, 5)));
    cases.add(formula("garden", four, Step20Exercises::garden, one(3, 8, 2, 5)));
    cases.add(formula("parabola", curve, Step20Exercises::parabola, one(3, 8, 2, 5)));
    cases.add(shared(one(3, 8, 5)));
    cases.add(shared(one(2, 7, 3, 4)));
    cases.add(formula("bill", four, Step20Exercises::bill, boxes(random, 4, 2)));
    cases.add(formula("garden", four, Step20Exercises::garden, boxes(random, 4, 2)));
    cases.add(formula("parabola", curve, Step20Exercises::parabola, boxes(random, 4, 2)));
    cases.add(shared(boxes(random, 6, 2)));
    cases.add(shared(boxes(random, 3 + random.nextInt(3), 1)));
    return cases;
  }

  private static double[][] one(double... numbers) {
    return Arrays.stream(numbers).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  private static double[][] boxes(Random random, int count, int size) {
    double[][] boxes = new double[count][];
    Arrays.setAll(boxes, i -> several(random, size));
    return boxes;
  }

  private static Case shared(double[]... inputs) {
    List<String> names = new ArrayList<>();
    names.add("a");
    for (int i = 0; i < inputs.length - 1; i++) {
      names.add("b[" + i + "]");
    }
    return formula("shared", names, Step20Exercises::shared, inputs);
  }

  private static Case formula(
      String name, List<String> names, Formula formula, double[]... inputs) {
    List<Part> parts = new ArrayList<>();
    int size = inputs[0].length;
    double[][] answers = new double[size][];
    for (int place = 0; place < size; place++) {
      int here = place;
      answers[place] = formula.at(Arrays.stream(inputs).mapToDouble(x -> x[here]).toArray());
      parts.add(part("the value" + which(place, size), answers[place][0]));
    }
    parts.add(fact("each box has a gradient", true));
    for (int i = 0; i < names.size(); i++) {
      for (int place = 0; place < size; place++) {
        parts.add(part(names.get(i) + ".grad" + which(place, size), answers[place][1 + i]));
      }
    }
    if (name.equals("shared")) {
      parts.add(count("how many products there are", 1));
      parts.add(count("how many functions there are that are neither sum nor product", 0));
    }
    List<String> given = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      given.add(names.get(i) + " = " + numbers(inputs[i]).replace(",", " and "));
    }
    return new Case(
        "Formulas." + name + "(" + String.join(", ", names) + "); " + String.join("; ", given),
        Value.of(
            name
                + ";"
                + Arrays.stream(inputs)
                    .map(Step20Exercises::numbers)
                    .collect(Collectors.joining(";"))),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static String which(int place, int size) {
    return size == 1 ? "" : "[" + place + "]";
  }

  // ---- task 2

  private static List<Case> mix(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] one = {1};
    cases.add(once(new double[] {10}, new double[] {20}, new double[] {0.25}, one));
    cases.add(once(new double[] {10}, new double[] {20}, new double[] {0.25}, new double[] {3}));
    cases.add(once(new double[] {4}, new double[] {-2}, new double[] {0}, new double[] {-1}));
    cases.add(same(new double[] {4}, new double[] {0.5}, new double[] {3}));
    cases.add(twice(new double[] {10}, new double[] {20}, new double[] {0.5}, new double[] {2}));
    for (int i = 0; i < 2; i++) {
      cases.add(
          once(several(random, 2), several(random, 2), several(random, 2), several(random, 2)));
    }
    cases.add(
        twice(several(random, 2), several(random, 2), several(random, 2), several(random, 2)));
    return cases;
  }

  private static Case once(double[] a, double[] b, double[] t, double[] w) {
    List<Part> parts = beginning();
    for (int i = 0; i < a.length; i++) {
      parts.add(part("y" + which(i, a.length), w[i] * (b[i] + t[i] * (a[i] - b[i]))));
      parts.add(part("a.grad" + which(i, a.length), w[i] * t[i]));
      parts.add(part("b.grad" + which(i, a.length), w[i] - w[i] * t[i]));
      parts.add(part("t.grad" + which(i, a.length), w[i] * a[i] - w[i] * b[i]));
    }
    return mixed("once", "y = Mix.mix(a, b, t).mul(w)", parts, a, b, t, w);
  }

  private static Case same(double[] a, double[] t, double[] w) {
    List<Part> parts = beginning();
    parts.add(part("y", w[0] * a[0]));
    parts.add(part("a.grad", w[0]));
    parts.add(part("t.grad", 0));
    return mixed("same", "y = Mix.mix(a, a, t).mul(w)", parts, a, a, t, w);
  }

  private static Case twice(double[] a, double[] b, double[] t, double[] w) {
    List<Part> parts = beginning();
    for (int i = 0; i < a.length; i++) {
      double square = t[i] * t[i];
      parts.add(part("y" + which(i, a.length), w[i] * (square * a[i] + (1 - square) * b[i])));
      parts.add(part("a.grad" + which(i, a.length), w[i] * square));
      parts.add(part("b.grad" + which(i, a.length), w[i] * (1 - square)));
      parts.add(part("t.grad" + which(i, a.length), w[i] * 2 * t[i] * (a[i] - b[i])));
    }
    return mixed("twice", "y = Mix.mix(Mix.mix(a, b, t), b, t).mul(w)", parts, a, b, t, w);
  }

  private static List<Part> beginning() {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("a Mix made the mixture", true));
    parts.add(fact("a, b and t are as they were", true));
    return parts;
  }

  private static Case mixed(
      String how, String code, List<Part> parts, double[] a, double[] b, double[] t, double[] w) {
    String given = numbers(a) + ";" + numbers(b) + ";" + numbers(t) + ";" + numbers(w);
    String[] each = given.replace(",", " and ").split(";");
    return new Case(
        "%s; y.backward(); a = %s; b = %s; t = %s; w = %s"
            .formatted(code, each[0], each[1], each[2], each[3]),
        Value.of(how + ";" + given),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 3

  /** A formula: as Java, as the probe reads it, and as it is to be written. */
  private record Written(String java, String steps, String text, boolean sum) {
    static Written box(String name) {
      return new Written(name, name, name, false);
    }

    static Written number(String number) {
      String text = "variable(" + number + ")";
      return new Written("new Variable(" + number + ")", number, text, false);
    }

    Written add(Written b) {
      return new Written(
          java + ".add(" + b.java + ")", steps + " " + b.steps + " +", text + " + " + b.text, true);
    }

    Written mul(Written b) {
      return new Written(
          java + ".mul(" + b.java + ")",
          steps + " " + b.steps + " *",
          asFactor() + " · " + b.asFactor(),
          false);
    }

    private String asFactor() {
      return sum ? "(" + text + ")" : text;
    }

    Written in(String function, String label) {
      return new Written(
          function + "(" + java + ")", steps + " " + function, label + "(" + text + ")", false);
    }

    Written larger(Written b) {
      return new Written(
          "new Larger().apply(" + java + ", " + b.java + ")",
          steps + " " + b.steps + " larger",
          "Larger(" + text + ", " + b.text + ")",
          false);
    }

    Written named(String name) {
      return new Written(java + ".named(\"" + name + "\")", steps + " named:" + name, text, sum);
    }
  }

  private static List<Case> written(Random random) {
    Written a = Written.box("a");
    Written b = Written.box("b");
    Written c = Written.box("c");
    Written d = Written.box("d");
    List<Case> cases = new ArrayList<>();
    cases.add(written(a));
    cases.add(written(a.add(b)));
    cases.add(written(a.mul(b).add(c)));
    cases.add(written(a.add(b).mul(c)));
    cases.add(written(a.add(b.mul(c))));
    cases.add(written(a.mul(b.add(c))));
    cases.add(written(a.add(b).mul(c.add(d))));
    cases.add(written(a.add(b.add(c)).mul(d)));
    cases.add(written(a.mul(a.add(b).mul(c))));
    cases.add(written(a.add(b).in("exp", "Exp").mul(c)));
    cases.add(written(a.mul(b).in("square", "Square").add(Written.number("2.5"))));
    cases.add(written(a.larger(b.add(c)).mul(d)));
    cases.add(written(a.add(b).named("s").mul(c).named("p")));
    for (int i = 0; i < 3; i++) {
      cases.add(written(random(random, 4)));
    }
    return cases;
  }

  private static Written random(Random random, int depth) {
    if (depth == 0) {
      return Written.box("abcd".charAt(random.nextInt(4)) + "");
    }
    Written left = random(random, depth - 1);
    Written right = random(random, random.nextInt(depth));
    return switch (random.nextInt(9)) {
      case 0 -> left.in("exp", "Exp");
      case 1, 2, 3 -> left.add(right);
      case 4 -> right.add(left);
      case 5 -> right.mul(left);
      default -> left.mul(right);
    };
  }

  private static Case written(Written wanted) {
    return new Case(
        "Written.of(" + wanted.java + ")",
        Value.of(wanted.steps),
        equalTo(line("the formula", wanted.text)));
  }
}
