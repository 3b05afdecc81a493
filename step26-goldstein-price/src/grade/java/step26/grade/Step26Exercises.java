package step26.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Step 26: what a graph costs, and what can be counted in it. */
public final class Step26Exercises implements Exercises {
  /** With so few functions task 1 is done; fewer are reported as this number. */
  private static final int ENOUGH = 20;

  /** The terms are up to a million times the result, and two right ways round them differently. */
  private static final double ROUNDING = 1e-7;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Fewer boxes")
            .core()
            .points(3)
            .file("FewerBoxes.java")
            .hints(
                "Find u² in the formula: how often does it stand there? And count the boxes of"
                    + " 5 + 4t + 3t². Then write it with a bracket around t in such a way that no"
                    + " power is left, and count again.",
                "u² stands in the formula twice; a variable of yours can hold it, and be used"
                    + " twice. And 19 − 14t + 3t² is 19 + t(3t − 14), which has one box fewer.",
                "var t = x.add(y), and then t.mul(3).sub(14).mul(t).add(19) for the first bracket:"
                    + " four boxes instead of five. For the second one do the same with u, or keep"
                    + " var u2 = u.pow(2) and use it in both places.")
            .probe("step26.probe.FewerBoxesProbe")
            .cases(Step26Exercises::fewerBoxes),
        task(2, "All ways lead to the result")
            .points(3)
            .file("Ways.java")
            .hints(
                "If you know how many ways lead from y to the result, and y = a + b, what does that"
                    + " add to the ways from a? With y = a + a? And who else does the same walk,"
                    + " with slopes instead of ones?",
                "It is backward() with every slope 1. Start with 1 at the result. A function hands"
                    + " the number of its output on to each of its inputs, where it is added."
                    + " Walking every way one by one would never end: thirty doublings have a"
                    + " billion.",
                "A function may hand on only when all that follow it have. So take functions in"
                    + " descending order of generation(), each once: a PriorityQueue with"
                    + " Comparator.comparingInt(Function::generation).reversed() does that. A"
                    + " method that calls itself runs out of stack in a long graph.")
            .probe("step26.probe.WaysProbe")
            .cases(Step26Exercises::ways),
        task(3, "Twins")
            .points(4)
            .file("Twins.java")
            .hints(
                "Two functions are twins if class and inputs agree. Which of the two do you meet"
                    + " first, and in which order must you go through them so that their inputs"
                    + " have been judged before them?",
                "Ascending generation(). Give every variable a stand-in: a leaf stands for itself,"
                    + " a result for the result of the first function of its kind. A kind is the"
                    + " class together with the stand-ins of the inputs, in order.",
                "A List of the class and the stand-ins is a good key for a HashMap, since lists"
                    + " compare what they hold and variables compare by identity. If"
                    + " putIfAbsent(kind, function.outputs().get(0)) returns something, it is a"
                    + " twin, and that is what its result stands for. Pow is not put there.")
            .probe("step26.probe.TwinsProbe")
            .cases(Step26Exercises::twins));
  }

  // ---- task 1

  private static List<Case> fewerBoxes(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(fewerBoxes(1, 1)); // t = 2 and u = -1, which no constant of the formula equals
    cases.add(fewerBoxes(0, -1));
    for (int i = 0; i < 4; i++) {
      cases.add(fewerBoxes(random.nextInt(-200, 200) / 100.0, random.nextInt(-200, 200) / 100.0));
    }
    return cases;
  }

  /** The slopes by hand: f = A(t) · B(u), with t = x + y and u = 2x − 3y. */
  private static Case fewerBoxes(double x, double y) {
    double t = x + y;
    double u = 2 * x - 3 * y;
    double a = 1 + (t + 1) * (t + 1) * (19 - 14 * t + 3 * t * t);
    double b = 30 + 18 * u * u - 16 * u * u * u + 3 * u * u * u * u;
    double slopeOfA = 2 * (t + 1) * (19 - 14 * t + 3 * t * t) + (t + 1) * (t + 1) * (6 * t - 14);
    double slopeOfB = 36 * u - 48 * u * u + 12 * u * u * u;
    return new Case(
        "FewerBoxes.goldsteinPrice(" + x + ", " + y + ")",
        Value.of(x, y, ENOUGH),
        close(
            ROUNDING,
            part("value", a * b),
            part("slope at x", slopeOfA * b + 2 * a * slopeOfB),
            part("slope at y", slopeOfA * b - 3 * a * slopeOfB),
            count("number of functions (20 are enough)", ENOUGH)));
  }

  // ---- tasks 2 and 3

  private static List<Case> cases(Random random, String call, ToDoubleFunction<Recipe> count) {
    List<Case> cases = new ArrayList<>();
    var square = new Recipe();
    int x = square.leaf(2);
    cases.add(counted(call, square, count));
    square = new Recipe();
    square.leaf(2);
    square.apply("mul", x, x);
    cases.add(counted(call, square, count));
    var middle = new Recipe();
    int y = middle.apply("add", middle.leaf(1), middle.leaf(2));
    middle.apply("mul", middle.apply("mul", y, y), y);
    cases.add(counted(call, middle, count));
    cases.add(counted(call, Recipe.goldsteinPrice(), "Goldstein-Price, a = x, b = y", count));
    for (int functions = 4; functions <= 14; functions += 2) {
      cases.add(counted(call, Recipe.anything(random, functions), count));
    }
    var aside = Recipe.anything(random, 6);
    // The result needs line 2 alone; the rest happened, but is not part of its graph.
    aside.apply("mul", 2, 2);
    cases.add(counted(call, aside, count));
    cases.add(doublings(call, 30, count));
    return cases;
  }

  private static List<Case> ways(Random random) {
    String call = "Ways.between(a, %s)";
    ToDoubleFunction<Recipe> count = recipe -> recipe.ways().doubleValue();
    List<Case> cases = cases(random, call, count);
    var stranger = new Recipe();
    stranger.leaf(1);
    int y = stranger.leaf(2);
    stranger.apply("add", y, y);
    cases.add(counted(call, stranger, count));
    cases.add(doublings(call, 40 + random.nextInt(12), count));
    var chain = new Recipe();
    int last = chain.leaf(1);
    for (int i = 0; i < 30_000; i++) {
      last = chain.apply("add", last, 0);
    }
    cases.add(
        counted(call, chain, "a = 1.0, b = a + a, then + a again and again, 30,000 times", count));
    return cases;
  }

  private static List<Case> twins(Random random) {
    String call = "Twins.count(%s)";
    List<Case> cases = cases(random, call, Recipe::twins);
    cases.add(counted(call, order(), Recipe::twins));
    var triplets = new Recipe();
    int x = triplets.leaf(2);
    int y = triplets.apply("mul", x, x);
    for (int i = 0; i < 3; i++) {
      y = triplets.apply("sub", y, triplets.apply("mul", x, x));
    }
    cases.add(counted(call, triplets, Recipe::twins));
    for (int functions = 20; functions < 24; functions++) {
      cases.add(counted(call, Recipe.anything(random, functions), Recipe::twins));
    }
    return cases;
  }

  /** Three products, of which two are the same; and differences that are twins only then. */
  private static Recipe order() {
    var recipe = new Recipe();
    int x = recipe.leaf(2);
    int y = recipe.leaf(2);
    int[] halves = new int[2];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = recipe.apply("sub", recipe.apply("mul", x, y), recipe.apply("mul", y, x));
    }
    recipe.apply("mul", halves[0], halves[1]);
    return recipe;
  }

  private static Case doublings(String call, int times, ToDoubleFunction<Recipe> count) {
    var recipe = new Recipe();
    int y = recipe.leaf(1);
    for (int i = 0; i < times; i++) {
      y = recipe.apply("add", y, y);
    }
    String words = "a = 1.0, b = a + a, c = b + b and so on, doubled " + times + " times";
    return counted(call, recipe, words, count);
  }

  private static Case counted(String call, Recipe recipe, ToDoubleFunction<Recipe> count) {
    return counted(call, recipe, recipe.inWords(), count);
  }

  private static Case counted(
      String call, Recipe recipe, String words, ToDoubleFunction<Recipe> count) {
    return new Case(
        call.formatted(recipe.nameOfTheLast()) + ", " + words,
        Value.of(recipe.toString()),
        close(0, count.applyAsDouble(recipe)));
  }
}
