package step24.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Step 24: formulas of others, and slopes that nobody works out. */
public final class Step24Exercises implements Exercises {
  /** No numerical slope comes as close as this. */
  private static final double ROUNDING = 1e-9;

  private static final double A_MILLIONTH = 1e-6;

  /** Where Himmelblau's function is 0: three of them are roots of quartic equations. */
  private static final double[][] HIMMELBLAU = {
    {3, 2},
    {-2.805118086952745, 3.131312518250573},
    {-3.779310253377747, -3.283185991286170},
    {3.584428340330492, -1.848126526964404},
  };

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Beale")
            .core()
            .points(3)
            .file("Beale.java")
            .hints(
                "Everything to the left of a dot is ready before the dot is done (step 20). In"
                    + " c − x + x·yᵏ, what has to be ready first? And which of your calls is each"
                    + " sign? (If it says that a gradient is not there: a number that was taken"
                    + " out of its box with item() or data() has no past any more.)",
                "Write one bracket for y¹ with c[0] first, then let a loop do it for all: the"
                    + " first exponent is 1, the first number of c is number 0. Begin the sum with"
                    + " Variable.of(0.0), and let sum = sum.add(…) grow it.",
                "The bracket in round i is x.mul(y.pow(i + 1)).sub(x).add(c[i]), and what goes into"
                    + " the sum is its pow(2).")
            .probe("step24.probe.BealeProbe")
            .cases(Step24Exercises::beale),
        task(2, "Himmelblau, and all that is low")
            .points(4)
            .file("Himmelblau.java")
            .hints(
                "For himmelblau: which part has to be ready before it is squared? For walk: where"
                    + " do the slopes of the step before stay, if x and y are the same two boxes"
                    + " again? For lowestPoints: two walks to one place end a hair's breadth"
                    + " apart. How do you see that it is one place?",
                "For walk: two new boxes in each step are the easiest, for they have no old slopes."
                    + " Go on until Math.hypot of the two slopes is below 1e-8, and give up after"
                    + " 10,000 steps. For lowestPoints: 50 starts, each x and y from"
                    + " 10 * random.nextDouble() - 5.",
                "For himmelblau: x.pow(2).add(y).sub(11).pow(2), and the other in the same way. For"
                    + " walk: var a = Variable.of(x), the same for b, f.apply(a, b).backward(),"
                    + " then x = x - RATE * a.grad().item(). For lowestPoints: keep an end only if"
                    + " it is at least 0.001 away from each of those in the list.")
            .probe("step24.probe.HimmelblauProbe")
            .cases(Step24Exercises::himmelblau),
        task(3, "Where Ackley has no slope")
            .points(3)
            .file("Ackley.java")
            .hints(
                "Which piece of the formula has an infinite slope at (0, 0), and what does infinity"
                    + " meet there on its way back? See What goes wrong. What would the root have"
                    + " to be given instead, so that nothing becomes infinite?",
                "Multiplying by 0 afterwards is too late: 0 times infinity is NaN. Put a 1 where"
                    + " the root's input is 0, and take it away again behind the root. data() tells"
                    + " where that is, and what you make of data() has no slope.",
                "With var r = x.pow(2).add(y.pow(2)).mul(0.5) and var isZero ="
                    + " Variable.of(r.data().map(v -> v == 0 ? 1 : 0)), the root is"
                    + " sqrt(r.add(isZero)).sub(isZero).")
            .probe("step24.probe.AckleyProbe")
            .cases(Step24Exercises::ackley));
  }

  // ---- task 1

  private static List<Case> beale(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(beale(array(2), array(3), 1));
    cases.add(beale(array(1), array(1), 1.5, 2.25, 2.625));
    cases.add(beale(array(3), array(0.5), 1.5, 2.25, 2.625));
    for (int i = 0; i < 2; i++) {
      cases.add(beale(numbers(random, 1), numbers(random, 1), numbers(random, 2 + 3 * i)));
    }
    cases.add(beale(numbers(random, 3), numbers(random, 3), numbers(random, 4)));
    return cases;
  }

  private static Case beale(double[] xs, double[] ys, double... c) {
    return new Case(
        "Beale.beale(x, y, %s) at x = %s, y = %s"
            .formatted(listed(c).replaceAll("[\\[\\]]", ""), listed(xs), listed(ys)),
        Value.of(Heights.given(xs, ys, c)),
        close(ROUNDING, Heights.parts(pairs(xs.length, i -> Heights.beale(xs[i], ys[i], c)))));
  }

  // ---- task 2

  private static List<Case> himmelblau(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(formula(1, 2));
    cases.add(formula(between(random, -4, 4), between(random, -4, 4)));
    cases.add(walk("bowl 1.0 -2.0 1.0 3.0", 0, 0, 1, -2));
    double a = between(random, -0.5, 0.5);
    double b = between(random, -0.5, 0.5);
    String moved = "himmelblau %s %s".formatted(a, b);
    double[] near = HIMMELBLAU[random.nextInt(HIMMELBLAU.length)];
    cases.add(
        walk(
            moved,
            near[0] + a + between(random, -0.4, 0.4),
            near[1] + b + between(random, -0.4, 0.4),
            near[0] + a,
            near[1] + b));
    cases.add(search(random, "himmelblau 0.0 0.0", HIMMELBLAU));
    cases.add(search(random, moved, moved(a, b)));
    double q = between(random, 1, 2);
    cases.add(
        search(
            random,
            "valleys %s %s %s %s %s"
                .formatted(a, b, q * q, between(random, 0.5, 1), between(random, 3, 20)),
            new double[] {a - q, b},
            new double[] {a + q, b}));
    cases.add(
        search(
            random,
            "bowl %s %s %s %s".formatted(b, a, between(random, 3, 20), between(random, 3, 20)),
            new double[] {b, a}));
    return cases;
  }

  private static double[][] moved(double a, double b) {
    return Arrays.stream(HIMMELBLAU)
        .map(at -> new double[] {at[0] + a, at[1] + b})
        .toArray(double[][]::new);
  }

  private static Case formula(double x, double y) {
    return new Case(
        "Himmelblau.himmelblau(x, y) at x = %s, y = %s".formatted(x, y),
        Value.of("formula 1 %s %s".formatted(x, y)),
        close(ROUNDING, Heights.parts(Heights.himmelblau(x, y))));
  }

  private static Case walk(String land, double x, double y, double toX, double toY) {
    return new Case(
        String.format(Locale.ROOT, "Himmelblau.walk(f, %.3f, %.3f), %s", x, y, told(land)),
        Value.of("walk %s %s in %s".formatted(x, y, land)),
        close(A_MILLIONTH, part("x", toX), part("y", toY)));
  }

  private static Case search(Random random, String land, double[]... wanted) {
    return new Case(
        "Himmelblau.lowestPoints(f, random), " + told(land),
        Value.of("search %s in %s".formatted(random.nextInt(1_000_000), land)),
        new Found(List.of(wanted)));
  }

  private static String told(String land) {
    String[] words = land.split(" ");
    double[] n = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    String x = minus("x", n[0]);
    String y = minus("y", n[1]);
    return switch (words[0]) {
      case "himmelblau" ->
          n[0] == 0 && n[1] == 0
              ? "f is Himmelblau's function"
              : "f is Himmelblau's function of " + x + " and " + y;
      case "valleys" ->
          String.format(
              Locale.ROOT, "f = %.3g (%s^2 - %.3g)^2 + %.3g %s^2", n[3], x, n[2], n[4], y);
      default -> String.format(Locale.ROOT, "f = %.3g %s^2 + %.3g %s^2", n[2], x, n[3], y);
    };
  }

  private static String minus(String name, double number) {
    return String.format(
        Locale.ROOT, "(%s %s %.2f)", name, number < 0 ? "+" : "-", Math.abs(number));
  }

  // ---- task 3

  private static List<Case> ackley(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(ackley(array(1), array(0)));
    cases.add(ackley(array(between(random, -4, 4)), array(between(random, -4, 4))));
    cases.add(ackley(array(0), array(0)));
    cases.add(ackley(array(3e-9), array(-4e-9)));
    cases.add(ackley(array(-3e-100), array(4e-100)));
    cases.add(
        ackley(
            array(between(random, -4, 4), 0, between(random, 1, 2)),
            array(between(random, -4, 4), 0, 0)));
    return cases;
  }

  private static Case ackley(double[] xs, double[] ys) {
    return new Case(
        "Ackley.ackley(x, y) at x = %s, y = %s".formatted(listed(xs), listed(ys)),
        Value.of(Heights.given(xs, ys)),
        close(ROUNDING, Heights.parts(pairs(xs.length, i -> Heights.ackley(xs[i], ys[i])))));
  }

  // ---- numbers

  private static Heights[] pairs(int count, IntFunction<Heights> one) {
    return IntStream.range(0, count).mapToObj(one).toArray(Heights[]::new);
  }

  private static double[] array(double... numbers) {
    return numbers;
  }

  private static double[] numbers(Random random, int count) {
    return random.doubles(count, 0.5, 3).map(Step24Exercises::hundredths).toArray();
  }

  /** So that a person can read it. */
  private static double hundredths(double number) {
    return Math.rint(100 * number) / 100;
  }

  private static double between(Random random, double low, double high) {
    return hundredths(low + (high - low) * random.nextDouble());
  }

  private static String listed(double... numbers) {
    return numbers.length == 1 ? "" + numbers[0] : Arrays.toString(numbers);
  }
}
