package step28.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;
import static step28.grade.Valley.ROSENBROCK;
import static step28.grade.Valley.between;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Step 28: faster ways down. */
public final class Step28Exercises implements Exercises {
  /** A few dozen steps with the same gradient, once by formula and once by backward(). */
  private static final double SAME_PATH = 1e-8;

  /** Over a thousand steps, rounding may add up a little. */
  private static final double SAME_END = 1e-5;

  private static final double ARRIVED = 0.001;
  private static final int FEWER_GRADIENTS_THAN = 1000;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Momentum")
            .core()
            .points(4)
            .file("Momentum.java")
            .hints(
                "A speed belongs to each of the two directions, and it has to outlive the method:"
                    + " where do you keep it, and how large is it before the first step? (If the"
                    + " first step is right and the second is not: has the speed outlived the"
                    + " method? And has the first gradient been cleared? What comes otherwise is"
                    + " under What goes wrong, Forgetting clearGrad().)",
                "Add two fields that start as NdArray.of(0.0) (import dezero.array.NdArray;). In"
                    + " step(), calculate the gradient exactly as GradientDescent in this step's"
                    + " src/main does, clearGrad() included; only what you do with it is new.",
                "For each direction two lines: v0 = v0.mul(keep).sub(x0.grad().data().mul(rate)),"
                    + " then put x0.data().add(v0) into x0.")
            .probe("step28.probe.MomentumProbe")
            .cases(Step28Exercises::momentum),
        task(2, "A rate that keeps its promise")
            .points(3)
            .file("LineSearch.java")
            .hints(
                "To try a rate you need no gradient at the place where you would land, only the"
                    + " height there. How do you get a height without moving x0 and x1 themselves?",
                "Put the numbers you would move to into two new variables, and apply f to them."
                    + " |∇f|² is the sum of the squares of the two slopes.",
                "y = f.apply(x0, x1), y.backward(), then rate = 1 and: while y.item() minus the"
                    + " height after this rate is less than share · rate · |∇f|², halve the rate."
                    + " Do not forget clearGrad() before it all: rate() may be called again.")
            .probe("step28.probe.RateProbe")
            .cases(Step28Exercises::rate),
        task(3, "Fewer than 1,000 gradients")
            .points(3)
            .file("LineSearch.java")
            .hints(
                "Count how many times your step calls backward(). Heights are cheap, gradients are"
                    + " what you pay for: is there one that you have already?",
                "rate() has called backward(), so when it returns, the gradients still stand in x0"
                    + " and x1.",
                "double rate = rate(), and then the two setData lines of GradientDescent's step()"
                    + " with this rate. No clearGrad() and no backward() in between.")
            .probe("step28.probe.LineSearchProbe")
            .cases(Step28Exercises::lineSearch));
  }

  // ---- task 1

  private static List<Case> momentum(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(momentum(ROSENBROCK, 0.001, 0.9, 1));
    cases.add(momentum(ROSENBROCK, 0.001, 0.9, 2));
    for (int i = 0; i < 3; i++) {
      var valley = Valley.narrow(random);
      double rate = between(random, 0.0002, 0.0004);
      cases.add(momentum(valley, rate, between(random, 0.3, 0.95), 3 + random.nextInt(30)));
    }
    cases.add(momentum(ROSENBROCK, 0.001, 0, 10));
    cases.add(momentum(ROSENBROCK, 0.001, 0.9, 1419));
    return cases;
  }

  private static Case momentum(Valley start, double rate, double keep, int steps) {
    var valley = start;
    double v0 = 0;
    double v1 = 0;
    for (int i = 0; i < steps; i++) {
      v0 = keep * v0 - rate * valley.slope0();
      v1 = keep * v1 - rate * valley.slope1();
      valley = valley.moved(v0, v1);
    }
    return new Case(
        String.format(
            Locale.ROOT,
            "new Momentum(f, %.3g, %.3g, %.3g, %.3g) after %s, %s",
            start.x0(),
            start.x1(),
            rate,
            keep,
            counted(steps),
            start.formula()),
        Value.of(start.with(rate, keep, steps)),
        close(
            steps < 100 ? SAME_PATH : SAME_END, part("x0", valley.x0()), part("x1", valley.x1())));
  }

  private static String counted(int steps) {
    return steps == 1 ? "one step()" : steps + " times step()";
  }

  // ---- task 2

  private static List<Case> rate(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(rate(ROSENBROCK, 0.5));
    cases.add(rate(ROSENBROCK, 0.1));
    for (int i = 0; i < 5; i++) {
      cases.add(rate(Valley.narrow(random), between(random, 0.05, 0.9)));
      cases.add(rate(Valley.wide(random), between(random, 0.05, 0.9)));
    }
    return cases;
  }

  private static Case rate(Valley valley, double share) {
    double rate = valley.rate(share);
    return new Case(
        String.format(
            Locale.ROOT,
            "new LineSearch(f, %.3g, %.3g, %.3g), %s",
            valley.x0(),
            valley.x1(),
            share,
            valley.formula()),
        Value.of(valley.with(share)),
        close(
            SAME_PATH,
            part("rate()", rate),
            part("rate(), when asked again", rate),
            part("x0, which rate() does not move", valley.x0()),
            part("x1, which rate() does not move", valley.x1())));
  }

  // ---- task 3

  private static List<Case> lineSearch(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(lineSearch(ROSENBROCK, 0.5, 1));
    for (int i = 0; i < 3; i++) {
      cases.add(lineSearch(Valley.narrow(random), between(random, 0.1, 0.9), 3 + i * 4));
      cases.add(lineSearch(Valley.wide(random), between(random, 0.1, 0.9), 3 + i * 4));
    }
    cases.add(arrival());
    return cases;
  }

  private static Case lineSearch(Valley start, double share, int steps) {
    var valley = start;
    for (int i = 0; i < steps; i++) {
      valley = valley.downhill(valley.rate(share));
    }
    return new Case(
        String.format(
            Locale.ROOT,
            "new LineSearch(f, %.3g, %.3g, %.3g) after %s, %s",
            start.x0(),
            start.x1(),
            share,
            counted(steps),
            start.formula()),
        Value.of(start.with(share, steps)),
        close(
            SAME_PATH,
            part("x0", valley.x0()),
            part("x1", valley.x1()),
            count("number of gradients", steps)));
  }

  private static Case arrival() {
    return new Case(
        "new LineSearch(f, 0, 2, 0.5) after 800 times step(), " + ROSENBROCK.formula(),
        Value.of(ROSENBROCK.with(0.5, 800)),
        Step28Exercises::notArrived);
  }

  private static Optional<String> notArrived(Value came) {
    double[] end = came.numbers();
    if (!(Math.hypot(end[0] - 1, end[1] - 1) < ARRIVED)) {
      return Optional.of(
          "expected to stand within 0.001 of (1, 1), but at (%s, %s) it stands"
              .formatted(end[0], end[1]));
    }
    return end[2] < FEWER_GRADIENTS_THAN
        ? Optional.empty()
        : Optional.of(
            "number of gradients: expected fewer than 1,000, but %.0f came".formatted(end[2]));
  }
}
