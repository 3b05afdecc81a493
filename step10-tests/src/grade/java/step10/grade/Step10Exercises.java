package step10.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.that;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoublePredicate;

/** Step 10: tests that notice what is wrong. */
public final class Step10Exercises implements Exercises {
  private static final int MOST_PLACES = 6;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A check for any function")
            .core()
            .points(4)
            .file("Check.java")
            .hints(
                "A number for x can be an easy place. Which other number do you choose, and what"
                    + " would be an easy one for it?",
                "At each of some random places, take a random gy as well, from -3 to 3: make a"
                    + " function, apply it to a new box, and call backward(gy) on the result. Make"
                    + " another one for the numerical slope, and multiply that by gy, too.",
                "double expected = gy * NumericalGradient.of(v -> make.get().apply(v), x)[0]; and"
                    + " wrong is what is not within: !(Math.abs(x.grad[0] - expected) <= 1e-6 *"
                    + " Math.max(1, Math.abs(expected))). Asked in this way, NaN is wrong.")
            .probe("step10.probe.CheckProbe")
            .cases(Step10Exercises::check),
        task(2, "Places that give nothing away")
            .points(3)
            .file("Places.java")
            .hints(
                "2x is right for x² everywhere; where would 2, x² or 2|x| be right as well, and"
                    + " what of a sine that is 0 at every half?",
                "No number that anybody would choose. And on each side of 0 three of them: one"
                    + " closer to it than 0.1, one beyond 3, and one that lies between a and 4a"
                    + " whether a is 0.2 or 0.5.",
                "Take three numbers with crooked digits, near 0.03, 0.7 and 3.3, and three others"
                    + " like them with a minus.")
            .probe("step10.probe.PlacesProbe")
            .cases(Step10Exercises::places),
        task(3, "Close enough")
            .points(3)
            .file("Closeness.java")
            .hints(
                "A slope of a million is measured to within 0.1, and one of 0 to within 1e-7. What"
                    + " has to grow with the slope, and down to where?",
                "Allowed is a number between 1e-7 and 1e-5, times the slope's size or 1, whichever"
                    + " is more. Then NaN: every comparison with it is false.",
                "return Math.abs(backward - numerical) <= 1e-6 * Math.max(1, Math.abs(numerical))."
                    + " One pair still passes that should not: what is infinity minus 5, and what"
                    + " is allowed if the slope is infinite?")
            .probe("step10.probe.ClosenessProbe")
            .cases(Step10Exercises::closeness));
  }

  // ---- task 1

  private record Boxed(String says, boolean right) {}

  /** In the order of the probe. */
  private static final List<Boxed> BOX =
      List.of(
          new Boxed("x², whose backward gives gy * 2x", true),
          new Boxed("x², whose backward gives gy * x", false),
          new Boxed("sin x, whose backward gives gy * cos x", true),
          new Boxed("x², whose backward gives 2x", false),
          new Boxed("5 - x, whose backward gives -gy", true),
          new Boxed("eˣ, whose backward gives gy * (1 + x)", false),
          new Boxed("x², whose backward gives gy * 2|x|", false),
          new Boxed("10⁹ * sin x, whose backward gives gy * 10⁹ * cos x", true),
          new Boxed("x³, whose backward gives gy² * x²", false),
          new Boxed("sin x, whose backward gives |gy| * cos x", false),
          new Boxed("x³, whose backward gives gy * 3.003x²", false),
          new Boxed("eˣ, whose backward gives gy * eˣ, but NaN where x > 1", false));

  private static List<Case> check(Random random) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < BOX.size(); i++) {
      cases.add(
          new Case(
              "Check.isRight of " + BOX.get(i).says,
              Value.of(i),
              close(0, fact("Check.isRight(…)", BOX.get(i).right))));
    }
    Collections.shuffle(cases.subList(2, cases.size()), random);
    return cases;
  }

  // ---- task 2

  /** Slopes of f(x) = x that are 1 only where the test says so. */
  private static List<Case> places(Random random) {
    double edge = (20 + random.nextInt(31)) / 100.0;
    String stretch = String.format(Locale.ROOT, "%.2f and %.2f", edge, 4 * edge);
    String mirrored = String.format(Locale.ROOT, "%.2f and %.2f", -4 * edge, -edge);
    List<Case> cases = new ArrayList<>();
    cases.add(
        new Case(
            "Places.choose()",
            Value.of(0),
            that(
                "one to six numbers between -4 and 4, none of them within 0.001 of 0",
                came ->
                    came.numbers().length > 0
                        && came.numbers().length <= MOST_PLACES
                        && Arrays.stream(came.numbers())
                            .allMatch(x -> Math.abs(x) <= 4 && Math.abs(x) >= 0.001))));
    cases.add(exposed("right at 1 only", x -> x == 1));
    cases.add(exposed("right at whole numbers", x -> x == Math.rint(x)));
    cases.add(exposed("right at halves", x -> 2 * x == Math.rint(2 * x)));
    cases.add(exposed("right at tenths", x -> Math.abs(10 * x - Math.rint(10 * x)) < 1e-9));
    cases.add(exposed("right for all x ≥ 0", x -> x >= 0));
    cases.add(exposed("right for all x ≤ 0", x -> x <= 0));
    cases.add(exposed("right except between 0 and 0.1", x -> x <= 0 || x >= 0.1));
    cases.add(exposed("right except between -0.1 and 0", x -> x >= 0 || x <= -0.1));
    cases.add(exposed("right except between 3 and 4", x -> x <= 3));
    cases.add(exposed("right except between -4 and -3", x -> x >= -3));
    cases.add(exposed("right except between " + stretch, x -> x <= edge || x >= 4 * edge));
    cases.add(exposed("right except between " + mirrored, x -> x >= -edge || x <= -4 * edge));
    return cases;
  }

  private static Case exposed(String slope, DoublePredicate isRightAt) {
    return new Case(
        "Places.choose(), for a slope that is " + slope,
        Value.of(0),
        that(
            "a number at which it is wrong",
            came -> !Arrays.stream(came.numbers()).allMatch(isRightAt)));
  }

  // ---- task 3

  private static List<Case> closeness(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(same(2, 2.00000001, true));
    cases.add(same(2, 2.001, false));
    cases.add(same(2e9, 2e9 + 100, true));
    cases.add(same(2e9, 2e9 + 1e5, false));
    cases.add(same(0, 1e-8, true));
    cases.add(same(0, 2e-5, false));
    cases.add(same(0.003, -0.003, false));
    cases.add(same(Double.NaN, 1, false));
    cases.add(same(1, Double.NaN, false));
    cases.add(same(Double.NaN, Double.NaN, false));
    cases.add(same(5, Double.POSITIVE_INFINITY, false));
    cases.add(same(Double.POSITIVE_INFINITY, 5, false));
    cases.add(same(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false));
    for (int i = 0; i < 3; i++) {
      double slope = Math.pow(10, random.nextInt(9)) * (1 + random.nextDouble());
      double sign = random.nextBoolean() ? 1 : -1;
      cases.add(same(sign * slope, sign * slope * (1 + 5e-8), true));
      cases.add(same(sign * slope, sign * slope * (1 - 2e-5), false));
    }
    return cases;
  }

  private static Case same(double backward, double numerical, boolean expected) {
    String call = "Closeness.same(" + backward + ", " + numerical + ")";
    return new Case(
        call, Value.of(backward, numerical), close(0, fact("the two are the same", expected)));
  }
}
