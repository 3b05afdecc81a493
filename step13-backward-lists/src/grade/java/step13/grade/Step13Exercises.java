package step13.grade;

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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step 13: functions of several boxes that go back. */
public final class Step13Exercises implements Exercises {
  /** A few operations, in whichever order. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A quotient and a hypotenuse")
            .core()
            .points(4)
            .file("Pairs.java")
            .hints(
                "For the quotient: which slope has x / 4, wherever x is? And which slope has 6 / x,"
                    + " if 1 / x has the slope -1 / x²?",
                "For whatever needs three arrays: zip takes two. So make an array of slopes first,"
                    + " double[] slopes = Elementwise.zip(…, …, …), from the boxes; then zip gy"
                    + " with it.",
                "For all four: Quotient.backward0 is zip(gy, x1().data, (g, b) -> g / b), and the"
                    + " slopes of backward1 are zip(x0().data, x1().data, (a, b) -> -a / (b * b))."
                    + " The slopes of the hypotenuse are zip(x0().data, y().data, (a, c) -> a / c),"
                    + " and the same with x1. End with Elementwise.zip(gy, slopes, (g, s) -> g *"
                    + " s).")
            .probe("step13.probe.PairsProbe")
            .cases(Step13Exercises::pairs),
        task(2, "The largest of all")
            .points(3)
            .file("Largest.java")
            .hints(
                "For places where one is the largest: move it by a thousandth. By how much does"
                    + " the result move? And if you move another one by a thousandth?",
                "For ties: if every input that is equal to y().data[k] gets y().grad[k], two"
                    + " winners get it twice. When gradient(1) is asked, how can it know what input"
                    + " 0 got? It can look at inputs().get(0).data.",
                "For ties, nearly the line: input i wins at k if inputs().get(i).data[k] =="
                    + " y().data[k], and no input j < i has this number. Then gradient[k] ="
                    + " y().grad[k]; else it stays 0.")
            .probe("step13.probe.LargestProbe")
            .cases(Step13Exercises::largest),
        task(3, "A product of all")
            .points(3)
            .file("ProductOfAll.java")
            .hints(
                "For the gradient: in the lesson, an amount of 0 at a price of 8 makes 0. Which"
                    + " gradient does the amount have? So what is wrong with result divided by own"
                    + " number?",
                "For the gradient: start from y().grad, and multiply by the numbers of each input"
                    + " but i. For forward: start from a copy of the first array.",
                "For the gradient, nearly the line: double[] gradient = y().grad; then for each j"
                    + " but i: gradient = Elementwise.zip(gradient, inputs().get(j).data, (g,"
                    + " other) -> g * other). zip makes a new array each time, so nobody's is"
                    + " written into.")
            .probe("step13.probe.ProductOfAllProbe")
            .cases(Step13Exercises::productOfAll));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static String input(double[] gy, double[]... boxes) {
    return Arrays.stream(boxes).map(Step13Exercises::numbers).collect(Collectors.joining("|"))
        + ";"
        + numbers(gy);
  }

  private static String code(double[] gy, double[]... boxes) {
    return Arrays.stream(boxes)
            .map(box -> "new Variable(" + spaced(box) + ")")
            .collect(Collectors.joining(", ", ".apply(", ")"))
        + ", and backward("
        + spaced(gy)
        + ")";
  }

  private static String place(String what, int k, int size) {
    return what + (size == 1 ? "" : "[" + k + "]");
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  /** What Made answers about a graph: two facts, y, and then, box by box, the gradients. */
  private static Part[] parts(double[] y, String name, double[]... gradients) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("forward has left the arrays of the inputs as they were", true));
    parts.add(fact("the gradient has left the array gy as it was", true));
    for (int k = 0; k < y.length; k++) {
      parts.add(part(place("y.data", k, y.length), y[k]));
    }
    for (int i = 0; i < gradients.length; i++) {
      String grad = name.formatted(i);
      parts.add(count("how many numbers are in " + grad, gradients[i].length));
      for (int k = 0; k < gradients[i].length; k++) {
        parts.add(part(place(grad, k, gradients[i].length), gradients[i][k]));
      }
    }
    return parts.toArray(Part[]::new);
  }

  // ---- task 1

  private static List<Case> pairs(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] one = {1};
    cases.add(pair("Quotient", one, new double[] {6}, new double[] {4}));
    cases.add(pair("Hypotenuse", one, new double[] {3}, new double[] {4}));
    double[] two = {3, -1};
    cases.add(pair("Quotient", two, new double[] {0.5, -2}, new double[] {-4, 8}));
    cases.add(pair("Hypotenuse", two, new double[] {-3, 5}, new double[] {4, -12}));
    cases.add(pair("Hypotenuse", two, new double[] {3e200, 8}, new double[] {-4e200, 15}));
    cases.add(pair("Quotient of squares", one, new double[] {small(random)}, new double[] {2}));
    for (String name : List.of("Quotient", "Hypotenuse", "Hypotenuse of squares")) {
      double[] x0 = {small(random), -small(random)};
      double[] x1 = {-small(random), small(random)};
      cases.add(pair(name, new double[] {small(random), -small(random)}, x0, x1));
    }
    return cases;
  }

  private static Case pair(String what, double[] gy, double[] x0, double[] x1) {
    boolean squares = what.endsWith("squares");
    double[] y = new double[gy.length];
    double[][] gradients = new double[2][gy.length];
    for (int k = 0; k < gy.length; k++) {
      double a = squares ? x0[k] * x0[k] : x0[k];
      double b = squares ? x1[k] * x1[k] : x1[k];
      boolean quotient = what.startsWith("Quotient");
      y[k] = quotient ? a / b : Math.hypot(a, b);
      // By angles: the hypotenuse's slopes are the cosine and the sine of one.
      double angle = Math.atan2(b, a);
      gradients[0][k] = gy[k] * (quotient ? y[k] / a : Math.cos(angle));
      gradients[1][k] = gy[k] * (quotient ? -y[k] / b : Math.sin(angle));
      if (squares) {
        gradients[0][k] *= 2 * x0[k];
        gradients[1][k] *= 2 * x1[k];
      }
    }
    return new Case(
        "new Pairs."
            + what.replaceFirst(" .*", "")
            + "()"
            + code(gy, x0, x1)
            + (squares ? ", where both are squared first" : ""),
        Value.of(what + ";" + input(gy, x0, x1)),
        close(ROUNDING, parts(y, "x%d.grad", gradients)));
  }

  // ---- task 2

  private static List<Case> largest(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(largest(new double[] {1}, new double[] {3}, new double[] {8}));
    cases.add(largest(new double[] {3, -1}, new double[] {1, 5}, new double[] {4, 2}));
    cases.add(largest(new double[] {-2}, new double[] {-7}, new double[] {-5}, new double[] {-6}));
    cases.add(largest(new double[] {6}, new double[] {4}, new double[] {4}));
    cases.add(
        largest(
            new double[] {6, 3}, new double[] {4, 0}, new double[] {1, 7}, new double[] {4, 7}));
    cases.add(largest(new double[] {-6}, new double[] {0}, new double[] {0}, new double[] {0}));
    cases.add(largest(new double[] {2}, new double[] {5}));
    for (int n = 3; n <= 5; n++) {
      double[][] boxes = new double[n][2];
      for (double[] box : boxes) {
        box[0] = random.nextInt(3); // so that there are ties
        box[1] = -small(random);
      }
      cases.add(largest(new double[] {small(random), -small(random)}, boxes));
    }
    return cases;
  }

  private static Case largest(double[] gy, double[]... boxes) {
    return new Case(
        "new Largest()" + code(gy, boxes),
        Value.of(input(gy, boxes)),
        answer ->
            answer instanceof Value.Numbers came && came.data().length == answers(gy, boxes)
                ? complaint(gy, boxes, came.data())
                : Optional.of("expected a gradient for each input, but " + answer + " came"));
  }

  private static int answers(double[] gy, double[][] boxes) {
    return 2 + gy.length + boxes.length * (1 + gy.length);
  }

  /** What is wrong with Made's answers about the largest of these boxes. */
  private static Optional<String> complaint(double[] gy, double[][] boxes, double[] answers) {
    int size = gy.length;
    if (answers[1] != 1) {
      return Optional.of("gradient has written into the array y().grad, which is not its own");
    }
    for (int k = 0; k < size; k++) {
      int place = k;
      double most = Arrays.stream(boxes).mapToDouble(box -> box[place]).max().orElseThrow();
      int winners = (int) Arrays.stream(boxes).filter(box -> box[place] == most).count();
      double[] grads =
          IntStream.range(0, boxes.length)
              .mapToDouble(i -> answers[2 + size + i * (1 + size) + 1 + place])
              .toArray();
      for (int i = 0; i < boxes.length; i++) {
        String grad = place("inputs().get(" + i + ").grad", k, size);
        double share = grads[i] / gy[k];
        if (boxes[i][k] != most && grads[i] != 0) {
          return Optional.of(
              grad + ": expected 0.0, since another number is larger, but " + grads[i] + " came");
        }
        if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
          return Optional.of(
              grad + ": expected a part of " + gy[k] + ", but " + grads[i] + " came");
        }
      }
      double together = Arrays.stream(grads).sum();
      if (!(Math.abs(together - gy[k]) <= ROUNDING * Math.max(1, Math.abs(gy[k])))) {
        return Optional.of(
            (winners == 1 ? "one input is the largest" : winners + " inputs are equally large")
                + (size == 1 ? "" : " at [" + k + "]")
                + ", and together they get "
                + together
                + ", but "
                + gy[k]
                + " arrived");
      }
    }
    return Optional.empty();
  }

  // ---- task 3

  private static List<Case> productOfAll(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(product(new double[] {1}, new double[] {3}, new double[] {8}));
    cases.add(
        product(
            new double[] {3, -1}, new double[] {1, 5}, new double[] {4, 2}, new double[] {3, 3}));
    cases.add(product(new double[] {1}, new double[] {0}, new double[] {8}, new double[] {2}));
    cases.add(product(new double[] {1}, new double[] {0}, new double[] {8}, new double[] {0}));
    cases.add(product(new double[] {5}, new double[] {0}));
    for (int n = 2; n <= 5; n++) {
      double[][] boxes = new double[n][2];
      for (double[] box : boxes) {
        box[0] = small(random);
        box[1] = -small(random);
      }
      boxes[random.nextInt(n)][random.nextInt(2)] = 0;
      cases.add(product(new double[] {small(random), -small(random)}, boxes));
    }
    return cases;
  }

  private static Case product(double[] gy, double[]... boxes) {
    double[] y = new double[gy.length];
    double[][] gradients = new double[boxes.length][gy.length];
    for (int k = 0; k < gy.length; k++) {
      y[k] = productFrom(0, -1, k, boxes);
      for (int i = 0; i < boxes.length; i++) {
        gradients[i][k] = productFrom(0, i, k, boxes) * gy[k];
      }
    }
    return new Case(
        "new ProductOfAll()" + code(gy, boxes),
        Value.of(input(gy, boxes)),
        close(ROUNDING, parts(y, "inputs().get(%d).grad", gradients)));
  }

  /** The product from the far end, without one of the boxes. */
  private static double productFrom(int first, int without, int k, double[]... boxes) {
    if (first == boxes.length) {
      return 1;
    }
    double factor = first == without ? 1 : boxes[first][k];
    return productFrom(first + 1, without, k, boxes) * factor;
  }
}
