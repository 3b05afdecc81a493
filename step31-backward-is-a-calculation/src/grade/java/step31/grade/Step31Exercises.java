package step31.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
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
import java.util.Random;
import java.util.stream.Collectors;

/** Step 31: ways back in boxes, and the one that keeps a number. */
public final class Step31Exercises implements Exercises {
  /** Three passes, in whichever order the factors are multiplied. */
  private static final double ROUNDING = 1e-10;

  private static final List<String> ORDINALS = List.of("y.data", "1st", "2nd", "3rd");

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Two ways back in boxes")
            .core()
            .points(4)
            .file("Growth.java")
            .hints(
                "For Exp: on paper the way back is gy · y. In your line, is there a box for each of"
                    + " the two? For Log: on paper it is gy / x. How does step 22 write a quotient"
                    + " without a division? For both: is there a .data in your line? What goes"
                    + " wrong with that is the first point of What goes wrong.",
                "For Exp: y() is the box with the result, and knows that Exp made it. For Log: one"
                    + " over a box is its power of -1. For both: gy.mul(…) of a box.",
                "For Exp: return gy.mul(y()); For Log: return gy.mul(x().pow(-1));")
            .probe("step31.probe.GrowthProbe")
            .cases(Step31Exercises::growth),
        task(2, "Who forgets?")
            .points(3)
            .file("Detective.java")
            .hints(
                "For the wrong ones: how did the lesson find out about its forgetful square? Which"
                    + " two numbers differed? For the right ones that look wrong: what is the"
                    + " curvature of x + 3, and of 3x? What do you find when you go back from their"
                    + " slopes?",
                "For the two numbers: the curvature by going back twice (with a clearGrad() in"
                    + " between), and the curvature by measuring slopes at two new boxes. They"
                    + " never agree in all digits. For the right ones: a slope whose creator() is"
                    + " null is not gone back from, and an x.grad that is null counts as 0.",
                "For going back: f.apply(x).backward(); Variable slope = x.grad; x.clearGrad(); if"
                    + " (slope.creator() != null) { slope.backward(); } and then x.grad == null ? 0"
                    + " : x.grad.data[0]. For comparing: Math.abs(curvature - measured) > 1e-3.")
            .probe("step31.probe.DetectiveProbe")
            .cases(Step31Exercises::detective),
        task(3, "The quotient comes back")
            .points(3)
            .file("Quotient.java")
            .hints(
                "For backward0: gy / x1 is a quotient of two boxes. Which function makes one? For"
                    + " backward1: gy · y / x1 is one, too.",
                "For both: new Quotient().apply(…, x1()). It is no circle: nothing is calculated"
                    + " back until somebody goes back from there. For backward1: put gy · y, with"
                    + " the minus, above the line. The square of 1e200 is infinite, so there must"
                    + " be none.",
                "For backward0: return new Quotient().apply(gy, x1()); For backward1: return new"
                    + " Quotient().apply(gy.mul(y()).neg(), x1());")
            .probe("step31.probe.QuotientProbe")
            .cases(Step31Exercises::quotient));
  }

  private static double small(Random random) {
    return (3 + random.nextInt(13)) / 8.0;
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  // ---- task 1

  private static List<Case> growth(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(growth("exp", new double[] {1}, 0));
    cases.add(growth("log", new double[] {1}, 2));
    cases.add(growth("exp", new double[] {3, -1}, 1, -0.5));
    cases.add(growth("log", new double[] {-2, 1}, 0.5, 4));
    for (String names : List.of("exp square", "log square", "square exp", "log triple exp")) {
      cases.add(growth(names, new double[] {small(random)}, small(random)));
    }
    cases.add(
        growth(
            "triple exp",
            new double[] {small(random), -small(random)},
            -small(random),
            small(random)));
    return cases;
  }

  private static Case growth(String names, double[] gy, double... x) {
    List<Part> parts = new ArrayList<>();
    for (int n = 0; n < ORDINALS.size(); n++) {
      for (int i = 0; i < x.length; i++) {
        parts.add(
            part(
                (n == 0 ? ORDINALS.get(0) : "x.grad after the " + ORDINALS.get(n) + " pass")
                    + (x.length == 1 ? "" : "[" + i + "]"),
                (n == 0 ? 1 : gy[i]) * derivative(names, n, x[i])));
      }
    }
    String label = "x";
    for (String name : names.split(" ")) {
      label =
          switch (name) {
            case "exp" -> "Exp(" + label + ")";
            case "log" -> "Log(" + label + ")";
            case "square" -> "(" + label + ")^2";
            default -> "3 " + label;
          };
    }
    return new Case(
        "y = "
            + label
            + ", x = "
            + Arrays.toString(x)
            + ", first y.backward(gy) with gy = "
            + Arrays.toString(gy),
        Value.of(names + ";" + numbers(x) + ";" + numbers(gy)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  /** The n-th derivative, from 0 to 3, with a pencil. */
  private static double derivative(String names, int n, double x) {
    double ln = Math.log(x);
    return switch (names) {
      case "exp" -> Math.exp(x);
      case "triple exp" -> Math.pow(3, n) * Math.exp(3 * x);
      case "exp square" -> Math.pow(2, n) * Math.exp(2 * x);
      case "log" -> new double[] {ln, 1 / x, -1 / (x * x), 2 / (x * x * x)}[n];
      case "log square" ->
          new double[] {ln * ln, 2 * ln / x, (2 - 2 * ln) / (x * x), (4 * ln - 6) / (x * x * x)}[n];
      case "log triple exp" -> new double[] {x * x * x, 3 * x * x, 6 * x, 6}[n];
      default ->
          Math.exp(x * x) * new double[] {1, 2 * x, 2 + 4 * x * x, 12 * x + 8 * x * x * x}[n];
    };
  }

  // ---- task 2

  /** Functions that remember, and functions that forget, by their names in the probe. */
  private static final List<String> RIGHT = List.of("a", "b", "c", "d", "e");

  private static final List<String> WRONG = List.of("f", "g", "h", "i", "j");

  private static List<Case> detective(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(detective(2, List.of("a", "f"), 1));
    cases.add(detective(2, List.of("a", "g", "d"), 1));
    cases.add(detective(1.5, RIGHT, -1));
    cases.add(detective(0, List.of("d", "e", "b"), -1));
    cases.add(detective(-1, List.of("h", "j"), 0));
    cases.add(detective(1, List.of(), -1));
    for (String wrong : WRONG) {
      List<String> names = new ArrayList<>(RIGHT);
      Collections.shuffle(names, random);
      int index = random.nextInt(names.size() + 1);
      names.add(index, wrong);
      cases.add(detective(random.nextBoolean() ? small(random) : -small(random), names, index));
    }
    return cases;
  }

  private static Case detective(double at, List<String> names, int wanted) {
    return new Case(
        "Detective.which(functions, "
            + at
            + "), functions = "
            + names.stream().map(Step31Exercises::formula).toList(),
        Value.of(at + ";" + String.join(",", names)),
        close(0, count("the index", wanted)));
  }

  private static String formula(String name) {
    return switch (name) {
      case "a" -> "x^4 - 2x^2";
      case "b" -> "3x - 1";
      case "c" -> "x + 3";
      case "d" -> "0.5x^3";
      case "e" -> "-x * (a square of x)";
      case "f" -> "a square of x";
      case "g" -> "x^4 - 2 * (a square of x)";
      case "h" -> "5 * (a square of x)";
      case "i" -> "x * (a square of x)";
      default -> "(a square of x)^2";
    };
  }

  // ---- task 3

  private static List<Case> quotient(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(quotient(1, 4, 1));
    cases.add(quotient(6, -2, 3));
    cases.add(quotient(3e200, 1e200, 1e200));
    cases.add(
        new Case(
            "y = new Quotient().apply(x, x), x = new Variable(5), first y.backward(gy) with gy = 2",
            Value.of(5, 2),
            close(
                ROUNDING,
                part("y.data", 1),
                part("x.grad after the 1st pass", 0),
                part("x.grad after the 2nd pass", 0))));
    for (int i = 0; i < 3; i++) {
      cases.add(quotient(small(random), -small(random), small(random)));
    }
    return cases;
  }

  private static Case quotient(double a, double b, double gy) {
    double ratio = a / b;
    double share = gy / b;
    return new Case(
        "y = new Quotient().apply(a, b), a = "
            + a
            + ", b = "
            + b
            + ", first y.backward(gy) with gy"
            + " = "
            + gy,
        Value.of(a, b, gy),
        close(
            ROUNDING,
            part("y.data", ratio),
            part("a.grad", share),
            part("b.grad", -share * ratio),
            part("going back from a.grad: a.grad", 0),
            part("going back from a.grad: b.grad", -share / b),
            part("going back from b.grad: a.grad", -share / b),
            part("going back from b.grad: b.grad", 2 * share / b * ratio)));
  }
}
