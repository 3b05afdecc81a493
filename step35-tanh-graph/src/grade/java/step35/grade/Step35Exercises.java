package step35.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 35: derivatives that stay small, and what the others cost. */
public final class Step35Exercises implements Exercises {
  /** Two right ways to calculate an eighth derivative differ by 1e-14 of it. */
  private static final double ROUNDING = 1e-10;

  private static final Curve TANH = new Curve(1, 0, -1);

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The polynomials")
            .core()
            .points(4)
            .file("Polynomials.java")
            .hints(
                "In the lesson c yᵏ became k c yᵏ⁻¹ times y′, and of tanh y′ is 1 − y². Where in"
                    + " Compact.next can you see the 1, where the −y²? What would you write for the"
                    + " rule 3 + 5y − 2y²? (If only large orders fail, see what the stub says about"
                    + " numbers that do not fit. If only a rule like {3} fails, which derivatives"
                    + " has a straight line?)",
                "Begin with {0, 1}, which is y. For the next order make a new array, long enough,"
                    + " and go through all pairs: the power k of what you have, from 1 on, and the"
                    + " power j of the rule. Each pair adds to one coefficient of the new array."
                    + " Which one?",
                "In the inner loop: next[k - 1 + j] += k * p[k] * rule[j], written with"
                    + " Math.multiplyExact and Math.addExact. With p.length + rule.length places"
                    + " the new array is long enough.")
            .probe("step35.probe.PolynomialsProbe")
            .cases(Step35Exercises::polynomials),
        task(2, "What will it cost?")
            .points(3)
            .file("Cost.java")
            .hints(
                "Take the first derivative, whose graph has five functions. The lesson's table says"
                    + " what each of them makes, and the picture of the second shows the nine that"
                    + " are made. Can you say of each of the nine where it comes from? Which of"
                    + " them is made for no function, but because two gradients met?",
                "Visit each function of the graph once, as Graph.of does, and look at its inputs."
                    + " An input that is a number, a leaf other than x, costs nothing. For any"
                    + " other input count what the function makes for it: 0, 1 or 4. And if that"
                    + " input has been reached before, from here or from elsewhere, count an Add.",
                "With a Set<Variable> reached, which is empty at first: for (Variable input :"
                    + " function.inputs()) if (input == x || input.creator() != null) { made +="
                    + " …; if (!reached.add(input)) made++; }. The … is 0 if function instanceof"
                    + " Add, 1 for a Mul and a Neg, 4 for a Tanh.")
            .probe("step35.probe.CostProbe")
            .cases(Step35Exercises::costs),
        task(3, "Sharing")
            .points(3)
            .file("Sharing.java")
            .hints(
                "In step 26 you counted twins, from the inputs on. Here the second of two twins has"
                    + " to go: whoever used its result must use that of the first. Can a function"
                    + " be given other inputs afterwards? And in the picture of the third"
                    + " derivative, why are the two y² twins, and then the two −y², and only then"
                    + " the two 1 − y²?",
                "Give each variable a stand-in. A leaf's is the first leaf with that value (x"
                    + " stands for itself). Take the functions by ascending generation(), so that"
                    + " their inputs have stand-ins. If there was a function of this class with"
                    + " these stand-ins for inputs, its result is the stand-in. If not, calculate"
                    + " it once more, with the stand-ins.",
                "A List of the stand-ins and the class is the key of a HashMap, as in Twins. For a"
                    + " kind that is new: function instanceof Mul ? a.mul(b) : function instanceof"
                    + " Add ? a.add(b) : function instanceof Neg ? a.neg() : Functions.tanh(a),"
                    + " where a and b are stand-ins. Return that of y.")
            .probe("step35.probe.SharingProbe")
            .cases(Step35Exercises::sharing));
  }

  // ---- task 1

  private static List<Case> polynomials(Random random) {
    return List.of(
        polynomial(TANH, 0),
        polynomial(TANH, 1),
        polynomial(TANH, 2),
        polynomial(TANH, 4),
        polynomial(new Curve(0, 1, -1), 3),
        polynomial(new Curve(0, 2), 5),
        polynomial(new Curve(3), 1),
        polynomial(new Curve(3), 2),
        polynomial(new Curve(3), 5),
        polynomial(new Curve(0, 0, -1), 4),
        polynomial(new Curve(0, 0, 0, 2), 3),
        polynomial(anyRule(random, 3), 3),
        polynomial(anyRule(random, 4), 4),
        polynomial(anyRule(random, 5), 2 + random.nextInt(3)),
        polynomial(TANH, 13),
        polynomial(new Curve(1, 3), 39),
        polynomial(new Curve(0, 1, -1), 18),
        polynomial(TANH, 25),
        polynomial(new Curve(0, 1, -1), -1));
  }

  private static Curve anyRule(Random random, int size) {
    long[] rule = random.longs(size, -5, 6).toArray();
    rule[size - 1] = 1 + random.nextInt(5);
    return new Curve(rule);
  }

  private static Case polynomial(Curve curve, int order) {
    String expected =
        order < 0
            ? "an IllegalArgumentException"
            : curve.fitsIntoLongs(order) ? curve.inWords(order) : "an ArithmeticException";
    String rule =
        Arrays.stream(curve.rule()).mapToObj(Long::toString).collect(Collectors.joining(" "));
    return new Case(
        "Polynomials.derivative(%s, %d)".formatted(curve, order),
        Value.of("order " + order + " rule " + rule),
        equalTo(expected));
  }

  // ---- task 2

  private static List<Case> costs(Random random) {
    var square = new Recipe(2);
    square.mul(0, 0);
    var twice = new Recipe(2);
    twice.add(0, 0);
    var product = new Recipe(2);
    product.mul(product.number(3), 0);
    var twoWays = new Recipe(2);
    twoWays.add(twoWays.mul(twoWays.number(3), 0), 0);
    var minus = new Recipe(2);
    minus.mul(minus.neg(minus.number(3)), 0);
    return List.of(
        cost(Recipe.ofTanh(0.5, 0)),
        cost(square),
        cost(twice),
        cost(product),
        cost(twoWays),
        cost(minus),
        cost(Recipe.ofTanh(0.5, 1)),
        cost(new Recipe(2)),
        cost(Recipe.anything(random, 4)),
        cost(Recipe.anything(random, 8)),
        cost(Recipe.anything(random, 12)),
        cost(Recipe.ofTanh(0.5, 2), "the second derivative of tanh(x)"),
        cost(Recipe.ofTanh(0.5, 3), "the third derivative of tanh(x)"),
        cost(Recipe.ofTanh(0.5, 6), "the sixth derivative of tanh(x)"),
        cost(Recipe.tower(1, 40, "add"), "x doubled 40 times: b = x + x, c = b + b and so on"),
        cost(Recipe.tower(1, 20_000, "neg"), "b = −x, c = −b and so on, 20,000 times"));
  }

  private static Case cost(Recipe recipe) {
    return cost(recipe, recipe.inWords());
  }

  private static Case cost(Recipe recipe, String words) {
    return new Case(
        "Cost.ofBackward(%s, x), %s".formatted(recipe.nameOfTheLast(), words),
        Value.of(recipe.toString()),
        close(0, count("functions made", recipe.made())));
  }

  // ---- task 3

  private static List<Case> sharing(Random random) {
    return List.of(
        sharing(squaresOf(2)),
        sharing(sumAndSquare(3)),
        sharing(times(0.5, 2, 2)),
        sharing(times(0.5, 2, 3)),
        sharing(oneAndX()),
        sharing(twoLevels()),
        sharing(Recipe.anything(random, 5)),
        sharing(Recipe.anything(random, 10)),
        sharing(Recipe.anything(random, 15)),
        sharing(Recipe.tower(1, 20_000, "neg"), "b = −x, c = −b and so on, 20,000 times"),
        derivative(3, 0.5, "at last", 17),
        derivative(8, 1, "at last", 1191),
        derivative(8, 1, "each", 479));
  }

  /** x·x + x·x. */
  private static Recipe squaresOf(double x) {
    var recipe = new Recipe(x);
    recipe.add(recipe.mul(0, 0), recipe.mul(0, 0));
    return recipe;
  }

  /** x·x + (x + x): the same inputs, and yet no twins. */
  private static Recipe sumAndSquare(double x) {
    var recipe = new Recipe(x);
    recipe.add(recipe.mul(0, 0), recipe.add(0, 0));
    return recipe;
  }

  /** x·a + x·b. */
  private static Recipe times(double x, double a, double b) {
    var recipe = new Recipe(x);
    int first = recipe.number(a);
    int second = recipe.number(b);
    recipe.add(recipe.mul(0, first), recipe.mul(0, second));
    return recipe;
  }

  /** A number that is equal to x is not x. */
  private static Recipe oneAndX() {
    var recipe = new Recipe(1);
    int one = recipe.number(1);
    recipe.add(recipe.mul(0, one), recipe.mul(one, one));
    return recipe;
  }

  /** Twins that are twins only since their inputs are. */
  private static Recipe twoLevels() {
    var recipe = new Recipe(0.5);
    int[] ends = new int[2];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = recipe.neg(recipe.tanh(recipe.mul(recipe.number(3), 0)));
    }
    recipe.mul(ends[0], ends[1]);
    return recipe;
  }

  private static Case sharing(Recipe recipe) {
    return sharing(recipe, recipe.inWords());
  }

  private static Case sharing(Recipe recipe, String words) {
    double[] wanted = recipe.valueAndSlope();
    int functions = recipe.different();
    return new Case(
        "Sharing.of(%s, x), %s".formatted(recipe.nameOfTheLast(), words),
        Value.of(functions + " " + recipe),
        shared(wanted[0], wanted[1], functions));
  }

  private static Case derivative(int order, double x, String when, int functions) {
    double y = Math.tanh(x);
    String words = when.equals("each") ? "shared after each derivative" : "shared at the end";
    return new Case(
        "derivative %d of tanh at %s, %s".formatted(order, x, words),
        Value.of("%d tanh %d %s %s".formatted(functions, order, x, when.replace(' ', '-'))),
        shared(TANH.derivative(order, y), TANH.derivative(order + 1, y), functions));
  }

  private static Expectation shared(double value, double slope, int functions) {
    return close(
        ROUNDING,
        part("value", value),
        part("slope at x", slope),
        count("number of functions (%d are enough)".formatted(functions), functions));
  }
}
