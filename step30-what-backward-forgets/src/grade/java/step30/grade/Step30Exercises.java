package step30.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Formula;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Step 30: a slope in boxes, and what can be measured without one. */
public final class Step30Exercises implements Exercises {
  /** A few operations, in whichever order. */
  private static final double ROUNDING = 1e-11;

  /** Two slopes are good for nearly eleven digits, three values for eight and a half. */
  private static final double NINE_DIGITS = 1e-9;

  /** The largest third derivatives of these landscapes, times the square of a small h. */
  private static final double A_DIFFERENCE = 1e-6;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A slope with a past")
            .core()
            .points(4)
            .file("Chain.java")
            .hints(
                "For the slope: the chain rule says to multiply the slopes of all links. At which"
                    + " place do you ask the second link for its slope, at x or at what the first"
                    + " one made? For the past: is there a double anywhere in your method? What"
                    + " goes through a double has forgotten where it came from.",
                "For both: two boxes that change on the way. The slope so far begins as a 1, and"
                    + " the place where you are as x. For each link multiply the first by the"
                    + " link's slope at the second, with mul of boxes. Then go on to where the"
                    + " link's function leads.",
                "For both: Variable at = x; Variable slope = new Variable(1); and in a loop over"
                    + " the row: slope = slope.mul(link.slope().apply(at)); at ="
                    + " link.function().apply(at);")
            .probe("step30.probe.ChainProbe")
            .cases(Step30Exercises::chain),
        task(2, "Measure the curvature")
            .points(3)
            .file("Curvature.java")
            .hints(
                "For the digits: which of the lesson's two ways has more of them, and with which"
                    + " h? For a large x: how far apart are the neighbours of 3000000 (step 04, A"
                    + " large x)?",
                "For the digits: a slope at x + h and one at x - h, each from a new box and a"
                    + " backward pass of its own, over 2h. For a large x: let h grow with it. For"
                    + " x = 0: but do not let it become 0.",
                "For the h: double h = 1e-5 * Math.max(1, Math.abs(x)). For the slopes, a method:"
                    + " var x = new Variable(at); f.apply(x).backward(); return x.grad[0].")
            .probe("step30.probe.CurvatureProbe")
            .cases(Step30Exercises::curvature),
        task(3, "The whole table")
            .points(3)
            .file("Table.java")
            .hints(
                "For the table: if one input moves a little, and you go back once, how many slopes"
                    + " do you have? How many numbers of the table are that, in which column? For"
                    + " an input that the height does not depend on: what is in its grad after"
                    + " backward()?",
                "For the table: for each input j, all slopes with j moved by h, and all slopes"
                    + " with j moved by -h. Their differences over 2h are column j. Make new boxes"
                    + " each time, from a copy of the numbers. For an input that does not count: a"
                    + " grad that is null means a slope of 0.",
                "For the slopes: double[] moved = at.clone(); moved[j] += by; List<Variable> x ="
                    + " Arrays.stream(moved).mapToObj(Variable::new).toList();"
                    + " landscape.height(x).backward(); and then input.grad == null ? 0 :"
                    + " input.grad[0] for each.")
            .probe("step30.probe.TableProbe")
            .cases(Step30Exercises::table));
  }

  /** An eighth or a few, so that few digits are lost. */
  private static double small(Random random) {
    return (3 + random.nextInt(13)) / 8.0;
  }

  // ---- task 1

  private static List<Case> chain(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(chain(3, "power 2"));
    cases.add(chain(2, "power 2,power 3"));
    cases.add(chain(2, "power 3,power 2"));
    cases.add(chain(-1.5, "times 3,power 2,times -2"));
    cases.add(chain(0.5, "plus 1,power 2,plus -3,power 2"));
    cases.add(chain(2, "power 2,power -1,power 3"));
    cases.add(chain(7, "times 3"));
    cases.add(chain(7, ""));
    for (int i = 0; i < 3; i++) {
      cases.add(
          chain(
              small(random),
              String.join(
                  ",",
                  "plus " + small(random),
                  "power " + (2 + random.nextInt(2)),
                  "times " + small(random),
                  "power " + (random.nextBoolean() ? -1 : 2))));
    }
    return cases;
  }

  /** Carries the value, the first and the second derivative from link to link. */
  private static Case chain(double x, String row) {
    double value = x;
    double first = 1;
    double second = 0;
    for (String name : row.isEmpty() ? new String[0] : row.split(",")) {
      String[] words = name.split(" ");
      double c = Double.parseDouble(words[1]);
      double[] f = derivatives(words[0], c, value);
      second = f[2] * first * first + f[1] * second;
      first = f[1] * first;
      value = f[0];
    }
    String text = row.replace("power ", "v^").replace("times ", "v * ").replace("plus ", "v + ");
    List<Part> parts = new ArrayList<>();
    parts.add(part("slope.data[0]", first));
    parts.add(fact("x.grad is still null after Chain.slope", true));
    if (second != 0) {
      parts.add(fact("slope.creator() is there", true));
    }
    parts.add(part("x.grad[0] after slope.backward()", second));
    boolean asked = second != 0;
    return new Case(
        "slope = Chain.slope(row, x), x = " + x + ", row = [" + text.replace(",", ", ") + "]",
        Value.of(x + ";" + row),
        answer ->
            close(ROUNDING, parts.toArray(Part[]::new))
                .complaint(asked ? answer : withoutTheCreator(answer)));
  }

  /** Whether a slope that does not depend on x has a creator, nobody asks. */
  private static Value withoutTheCreator(Value answer) {
    if (!(answer instanceof Value.Numbers came) || came.data().length != 4) {
      return answer;
    }
    double[] data = came.data();
    return Value.of(data[0], data[1], data[3]);
  }

  /** Value, first and second derivative of one link at v. */
  private static double[] derivatives(String name, double c, double v) {
    return switch (name) {
      case "power" ->
          new double[] {Math.pow(v, c), c * Math.pow(v, c - 1), c * (c - 1) * Math.pow(v, c - 2)};
      case "times" -> new double[] {c * v, c, 0};
      default -> new double[] {v + c, 1, 0};
    };
  }

  // ---- task 2

  private static List<Case> curvature(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(curvature(2, 0, -2, 0, 1));
    cases.add(curvature(-3, 0, -2, 0, 1));
    cases.add(curvature(0, 1, 5, 0, 1));
    cases.add(curvature(0.001, 2, 0, 3));
    cases.add(curvature(3e6, 0, 2, 1));
    cases.add(curvature(-2.5e6, 1, 0, 0, 1));
    cases.add(curvature(1.5, 3));
    for (int i = 0; i < 3; i++) {
      cases.add(
          curvature(
              small(random) * (random.nextBoolean() ? 1 : 1_000),
              small(random),
              small(random),
              small(random),
              small(random)));
    }
    return cases;
  }

  private static Case curvature(double x, double... factors) {
    double wanted = 0;
    for (int power = 2; power <= factors.length; power++) {
      wanted += power * (power - 1) * factors[power - 1] * Math.pow(x, power - 2);
    }
    double[] withConstant =
        DoubleStream.concat(DoubleStream.of(0), Arrays.stream(factors)).toArray();
    return new Case(
        "Curvature.of(f, " + x + "), f = " + Formula.polynomial(withConstant),
        Value.of(DoubleStream.concat(DoubleStream.of(x), Arrays.stream(factors)).toArray()),
        close(
            NINE_DIGITS,
            fact("f was calculated twice at most", true),
            part("the curvature", wanted)));
  }

  // ---- task 3

  private static List<Case> table(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(
        table(
            "100(x1 - x0^2)^2 + (x0 - 1)^2",
            new double[] {0, 2},
            new double[0],
            new double[] {-798, 0, 0, 200}));
    cases.add(
        table(
            "100(x1 - x0^2)^2 + (x0 - 1)^2",
            new double[] {1, 1},
            new double[0],
            new double[] {802, -400, -400, 200}));
    cases.add(polynomial(new double[] {3}, new double[] {0}, new double[] {1}));
    cases.add(
        polynomial(
            new double[] {1, 2, 3}, new double[] {0, 1, 0, 0, 0, 0, 0, 0, 0}, new double[3]));
    for (int n = 2; n <= 4; n++) {
      cases.add(
          polynomial(
              random.doubles(n, -2, 2).map(Step30Exercises::twoDigits).toArray(),
              random.doubles(n * n, -3, 3).map(Step30Exercises::twoDigits).toArray(),
              random.doubles(n, -3, 3).map(Step30Exercises::twoDigits).toArray()));
    }
    return cases;
  }

  private static double twoDigits(double v) {
    return Math.round(v * 100) / 100.0;
  }

  private static Case polynomial(double[] at, double[] products, double[] cubes) {
    int n = at.length;
    double[] wanted = new double[n * n];
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        wanted[i * n + j] += products[i * n + j];
        wanted[j * n + i] += products[i * n + j];
        if (products[i * n + j] != 0) {
          terms.add(products[i * n + j] + " x" + i + " x" + j);
        }
      }
      wanted[i * n + i] += 6 * cubes[i] * at[i];
      if (cubes[i] != 0) {
        terms.add(cubes[i] + " x" + i + "^3");
      }
    }
    return table(
        String.join(" + ", terms),
        at,
        DoubleStream.concat(Arrays.stream(products), Arrays.stream(cubes)).toArray(),
        wanted);
  }

  private static Case table(String formula, double[] at, double[] factors, double[] wanted) {
    int n = at.length;
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the height was calculated " + 2 * n + " times at most", true));
    parts.add(fact("what is in at is unchanged", true));
    IntStream.range(0, n * n)
        .forEach(k -> parts.add(part("table[" + k / n + "][" + k % n + "]", wanted[k])));
    return new Case(
        "Table.of(height, at), at = " + Arrays.toString(at) + ", height = " + formula,
        Value.of(
            Stream.of(new double[] {n}, at, factors).flatMapToDouble(Arrays::stream).toArray()),
        close(A_DIFFERENCE, parts.toArray(Part[]::new)));
  }
}
