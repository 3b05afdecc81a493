package step21.grade;

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
import java.util.Random;
import java.util.stream.Collectors;

/** Step 21: numbers beside boxes. */
public final class Step21Exercises implements Exercises {
  /** A few operations, in whichever order. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A number on the left")
            .core()
            .points(4)
            .file("Mixed.java")
            .hints(
                "For the three methods minus: 2 - 5 is -3, and 5 - 2 is 3. By which number can you"
                    + " multiply the one to get the other? And which of the two do you get if you"
                    + " add 2 to -5? For mean: what does Java make of 1 / 3?",
                "For minus(a, b): a sum of a and the opposite of b. For minus(a, 2): add the"
                    + " opposite number. For minus(2, b): the number cannot be asked to add, but"
                    + " the opposite of b can. For mean: add the boxes up in a loop, and multiply"
                    + " once; one of the two numbers in the division needs a point.",
                "For minus(a, b): a.add(b.mul(-1)). For minus(2, b): b.mul(-1).add(2), with a in"
                    + " the place of 2. For mean: sum.mul(1.0 / boxes.length).")
            .probe("step21.probe.MixedProbe")
            .cases(Step21Exercises::mixed),
        task(2, "A formula folded up")
            .points(3)
            .file("Line.java")
            .hints(
                "For backward: if every y is 100 larger, is the line any steeper? For then: 3x + 1,"
                    + " and then 2 times that, plus 5: what stands before the x, and what is left"
                    + " if x is 0? For of: what does the formula give at 0? And if you subtract"
                    + " that from what it gives at 1, how many digits are left if it is"
                    + " 1000000000000?",
                "For then: next.slope · (slope · x + offset) + next.offset, multiplied out. For of:"
                    + " the value at 0 is the offset, and a backward pass from there knows the"
                    + " slope to the last digit. What is x.grad if the formula has not used x? And"
                    + " who is the creator of its result if it has returned x?",
                "For of: var y = formula.apply(x).mul(1), with a 0 in x. The product gives y a"
                    + " creator, whatever the formula returns, so y.backward() is not refused. Then"
                    + " the offset is y.data[0], and the slope is x.grad[0], or 0 if x.grad is"
                    + " null.")
            .probe("step21.probe.LineProbe")
            .cases(Step21Exercises::line),
        task(3, "Where the past was lost")
            .points(3)
            .file("Lost.java")
            .hints(
                "In the lesson, one line of the output says 6.0 about x.mul(x.data[0]), and another"
                    + " one 3.0. Where do the two come from?",
                "For each input compare two slopes: the one in its grad after a backward pass, and"
                    + " the measured one, for which a formula of one box is needed: v -> f.of(new"
                    + " boxes with the numbers of at, but v in place i). What does null in grad"
                    + " mean for the slope? And does a result without a creator go back?",
                "If y.creator() is null, make no backward pass. A grad of null counts as 0. Input i"
                    + " is lost if Math.abs(measured - known) > 1e-3, where measured is"
                    + " NumericalGradient.of(v -> f.of(…), new Variable(at[i]))[0].")
            .probe("step21.probe.LostProbe")
            .cases(Step21Exercises::lost));
  }

  private static double small(Random random) {
    return (1 + random.nextInt(15)) / 8.0;
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String spaced(double... numbers) {
    return numbers(numbers).replace(",", ", ");
  }

  private static String place(String what, int k, int size) {
    return what + (size == 1 ? "" : "[" + k + "]");
  }

  /** Numbers with the text that the probe makes a box of. */
  private record Box(String text, double... data) {
    static Box number(double value) {
      return new Box("(" + value + ")", value);
    }

    static Box row(double... data) {
      return new Box(numbers(data), data);
    }

    static Box square(double... data) {
      return new Box(
          numbers(data[0], data[1]) + "/" + numbers(data[2], data[3]),
          data[0],
          data[1],
          data[2],
          data[3]);
    }

    String java() {
      if (text.startsWith("(")) {
        return "new Variable" + text;
      }
      String inside = spaced(data);
      if (text.contains("/")) {
        inside =
            "new double[][] {{"
                + text.replace("/", "}, {").replace(",", ", ").replace(",  ", ", ")
                + "}}";
      }
      return "new Variable(" + inside + ")";
    }
  }

  /** What Made answers: the shape, y, each box's gradient, and that nothing else has one. */
  private static Part[] answers(double[] y, List<String> names, List<double[]> gradients) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the result has the shape of the box", true));
    for (int k = 0; k < y.length; k++) {
      parts.add(part(place("the result", k, y.length), y[k]));
    }
    for (int i = 0; i < names.size(); i++) {
      String grad = names.get(i) + ".grad";
      parts.add(count("how many numbers are in " + grad, y.length));
      for (int k = 0; k < y.length; k++) {
        parts.add(part(place(grad, k, y.length), gradients.get(i)[k]));
      }
    }
    parts.add(count("how many boxes that you made, such as new Variable(0), have a gradient", 0));
    return parts.toArray(Part[]::new);
  }

  // ---- task 1

  private static List<Case> mixed(Random random) {
    List<Case> cases = new ArrayList<>();
    double[] one = {1};
    cases.add(boxMinusBox(one, Box.number(5), Box.number(2)));
    cases.add(boxMinusNumber(one, Box.number(5), 2));
    cases.add(numberMinusBox("number - box", one, 2, Box.number(5)));
    cases.add(mean(one, Box.number(5), Box.number(2)));
    double[] two = {3, -1};
    cases.add(boxMinusBox(two, Box.row(0.5, -2), Box.row(4, 8)));
    cases.add(boxMinusNumber(two, Box.row(0.5, -2), 4));
    cases.add(numberMinusBox("number - box", two, 4, Box.row(0.5, -2)));
    cases.add(mean(two, Box.row(1, 5), Box.row(3, 8), Box.row(2, 5)));
    double[] four = {1, 2, 3, -4};
    cases.add(numberMinusBox("number - box", four, -1.5, Box.square(1, 2, 3, 4)));
    cases.add(boxMinusNumber(four, Box.square(1, 2, 3, 4), 0));
    cases.add(itself(small(random)));
    cases.add(numberMinusBox("number - square", one, 1, Box.number(small(random))));
    for (int n = 4; n <= 5; n++) {
      Box[] boxes = new Box[n];
      for (int i = 0; i < n; i++) {
        boxes[i] = Box.row(small(random), -small(random));
      }
      double[] gy = {small(random), -small(random)};
      cases.add(boxMinusBox(gy, boxes[0], boxes[1]));
      cases.add(numberMinusBox("number - square", gy, small(random), boxes[2]));
      cases.add(mean(gy, boxes));
    }
    return cases;
  }

  private static Case mixedCase(
      String label,
      String what,
      double[] gy,
      double[] y,
      List<Box> boxes,
      List<double[]> gradients,
      String number) {
    List<String> names = new ArrayList<>();
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < boxes.size(); i++) {
      names.add(String.valueOf((char) ('a' + i)));
      given.append("; ").append(names.get(i)).append(" = ").append(boxes.get(i).java());
    }
    return new Case(
        label + given + ", and back from " + spaced(gy),
        Value.of(
            what
                + ";"
                + boxes.stream().map(Box::text).collect(Collectors.joining("|"))
                + ";"
                + numbers(gy)
                + number),
        close(ROUNDING, answers(y, names, gradients)));
  }

  private static Case boxMinusBox(double[] gy, Box a, Box b) {
    double[] y = new double[gy.length];
    double[] opposite = new double[gy.length];
    for (int k = 0; k < gy.length; k++) {
      y[k] = a.data()[k] - b.data()[k];
      opposite[k] = -gy[k];
    }
    return mixedCase(
        "Mixed.minus(a, b)", "box - box", gy, y, List.of(a, b), List.of(gy, opposite), "");
  }

  private static Case itself(double value) {
    return mixedCase(
        "Mixed.minus(a, a)",
        "itself",
        new double[] {2},
        new double[] {0},
        List.of(Box.number(value)),
        List.of(new double[] {0}),
        "");
  }

  private static Case boxMinusNumber(double[] gy, Box a, double number) {
    double[] y = Arrays.stream(a.data()).map(v -> v - number).toArray();
    return mixedCase(
        "Mixed.minus(a, " + number + ")",
        "box - number",
        gy,
        y,
        List.of(a),
        List.of(gy),
        ";" + number);
  }

  private static Case numberMinusBox(String what, double[] gy, double number, Box a) {
    boolean squared = what.endsWith("square");
    double[] y = new double[gy.length];
    double[] gradient = new double[gy.length];
    for (int k = 0; k < gy.length; k++) {
      double v = a.data()[k];
      y[k] = number - (squared ? v * v : v);
      gradient[k] = -gy[k] * (squared ? 2 * v : 1);
    }
    return mixedCase(
        "Mixed.minus(" + number + ", " + (squared ? "square(a)" : "a") + ")",
        what,
        gy,
        y,
        List.of(a),
        List.of(gradient),
        ";" + number);
  }

  private static Case mean(double[] gy, Box... boxes) {
    double[] y = new double[gy.length];
    double[] share = new double[gy.length];
    List<String> names = new ArrayList<>();
    List<double[]> gradients = new ArrayList<>();
    for (int i = 0; i < boxes.length; i++) {
      for (int k = 0; k < gy.length; k++) {
        y[k] += boxes[i].data()[k] / boxes.length;
        share[k] = gy[k] / boxes.length;
      }
      names.add(String.valueOf((char) ('a' + i)));
      gradients.add(share);
    }
    return mixedCase(
        "Mixed.mean(" + String.join(", ", names) + ")",
        "mean",
        gy,
        y,
        List.of(boxes),
        gradients,
        "");
  }

  // ---- task 2

  private static List<Case> line(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(apply(3, 1, Box.number(2), 1));
    cases.add(apply(-0.5, 100, Box.row(4, 0), 3, -1));
    cases.add(apply(small(random), -small(random), Box.square(1, 2, 3, 4), 1, 2, 3, -4));
    cases.add(then(3, 1, 2, 5));
    cases.add(then(0, 4, -3, 0));
    cases.add(then(small(random), -small(random), -small(random), 7));
    cases.add(of("once", "v -> v.mul(3).add(1)", 3, 1, 3, 1));
    cases.add(of("twice", "v -> v.mul(3).add(1).mul(2).add(5)", 6, 7, 3, 1, 2, 5));
    cases.add(of("several", "v -> v.add(v).add(v.mul(0.5)).add(4)", 2.5, 4, 0.5, 4));
    cases.add(of("once", "v -> v.mul(0.1).add(1e12)", 0.1, 1e12, 0.1, 1e12));
    cases.add(of("itself", "v -> v", 1, 0, 0));
    cases.add(of("none", "v -> new Variable(7)", 0, 7, 0, 7));
    cases.add(of("none, calculated", "v -> new Variable(7).mul(2).add(1)", 0, 15, 0, 7));
    for (int i = 0; i < 2; i++) {
      double[] n = {small(random), -small(random), small(random), small(random)};
      cases.add(
          of(
              "twice",
              "v -> v.mul(%s).add(%s).mul(%s).add(%s)".formatted(n[0], n[1], n[2], n[3]),
              n[2] * n[0],
              n[2] * n[1] + n[3],
              n));
    }
    return cases;
  }

  private static Case apply(double slope, double offset, Box x, double... gy) {
    double[] y = Arrays.stream(x.data()).map(v -> offset + v * slope).toArray();
    double[] gradient = Arrays.stream(gy).map(g -> g * slope).toArray();
    return new Case(
        "new Line("
            + slope
            + ", "
            + offset
            + ").apply(x); x = "
            + x.java()
            + ", and back from "
            + spaced(gy),
        Value.of("apply;" + numbers(slope, offset) + ";" + x.text() + ";" + numbers(gy)),
        close(ROUNDING, answers(y, List.of("x"), List.of(gradient))));
  }

  /** By two points: at 0 and at 1, a line after a line. */
  private static Case then(double slope, double offset, double nextSlope, double nextOffset) {
    double at0 = nextOffset + offset * nextSlope;
    double at1 = nextOffset + (slope + offset) * nextSlope;
    return new Case(
        "new Line(%s, %s).then(new Line(%s, %s))".formatted(slope, offset, nextSlope, nextOffset),
        Value.of("then;" + numbers(slope, offset) + ";" + numbers(nextSlope, nextOffset)),
        close(ROUNDING, part("the slope", at1 - at0), part("the offset", at0)));
  }

  private static Case of(
      String what, String formula, double slope, double offset, double... numbers) {
    return new Case(
        "Line.of(" + formula + ")",
        Value.of("of;" + what + ";" + numbers(numbers)),
        close(ROUNDING, part("the slope", slope), part("the offset", offset)));
  }

  // ---- task 3

  /** The formulas of the probe, by number, and the inputs of each that have lost their past. */
  private static List<Case> lost(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(lost(random, 0, "(a, b) -> a.mul(b)", false, false));
    cases.add(lost(random, 1, "(a, b) -> a.mul(a.data[0]).add(b)", true, false));
    cases.add(lost(random, 2, "(a, b) -> a.mul(b.data[0])", false, true));
    cases.add(lost(random, 3, "(a, b) -> a.mul(b).add(a.mul(b.data[0]))", false, true));
    cases.add(lost(random, 4, "(a, b) -> exp(a).mul(2)", false, false));
    cases.add(lost(random, 5, "(a, b) -> new Variable(a.data[0] * b.data[0])", true, true));
    cases.add(
        lost(random, 6, "(a, b, c) -> square(c).mul(c.data[0]).add(a.mul(b))", false, false, true));
    cases.add(
        lost(random, 7, "(a, b, c) -> a.mul(b.data[0]).add(square(b)).add(c)", false, true, false));
    cases.add(lost(random, 8, "(a, b) -> b.mul(s), where s is square(a) in noGrad()", true, false));
    cases.add(
        lost(random, 9, "(a, b, c) -> square(a).add(b.data[0] * c.data[0])", false, true, true));
    return cases;
  }

  private static Case lost(Random random, int which, String formula, boolean... lost) {
    double[] input = new double[1 + lost.length];
    input[0] = which;
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many answers came", lost.length));
    for (int i = 0; i < lost.length; i++) {
      input[1 + i] = 1 + small(random);
      parts.add(fact("[" + i + "], for " + (char) ('a' + i), lost[i]));
    }
    return new Case(
        "Lost.inputs(f, "
            + spaced(Arrays.copyOfRange(input, 1, input.length))
            + "); f is "
            + formula,
        Value.of(input),
        close(0, parts.toArray(Part[]::new)));
  }
}
