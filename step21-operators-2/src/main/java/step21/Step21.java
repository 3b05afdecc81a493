//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step21;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Adds and multiplies a box and a number, and asks what the number costs.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step21 {
  private static final int WRONG_INPUT = 2;

  private Step21() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    if (args.length == 0) {
      calculate();
      tellFiveSlopes();
      tellTheThreesApart();
      lookForTheLowestPoint();
      countTheCost();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 21 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);

    System.out.println(x.add(new Variable(3)));
    System.out.println(x.add(3));
    System.out.println(x.mul(3).add(1));
  }

  private static void tellFiveSlopes() {
    tell("x.mul(x)", x -> x.mul(x));
    tell("x.mul(3)", x -> x.mul(3));
    tell("x.mul(new Variable(3))", x -> x.mul(new Variable(3)));
    tell("x.mul(x.data[0])", x -> x.mul(x.data[0]));
    tell("x.add(6)", x -> x.add(6));
  }

  private static void tell(String formula, UnaryOperator<Variable> f) {
    var x = new Variable(3);
    var y = f.apply(x);
    y.backward();
    System.out.println(formula + ": " + y + ", slope " + x.grad[0]);
  }

  private static void tellTheThreesApart() {
    var x = new Variable(3);
    var three = new Variable(3);
    x.mul(three).backward();
    System.out.println("the 3 as a box: gradient " + three.grad[0]);

    var y = x.mul(3);
    y.backward();
    var hidden = y.creator().inputs().get(1);
    System.out.println("the 3 as a number: " + hidden + ", and gradient " + hidden.grad);
  }

  private static void lookForTheLowestPoint() {
    System.out.println(
        "measured, x.mul(x.data[0]): "
            + NumericalGradient.of(x -> x.mul(x.data[0]), new Variable(3))[0]);
    System.out.println("the lowest point, with x.mul(x): " + lowest(Step21::parabola));
    System.out.println("the lowest point, with x.mul(x.data[0]): " + lowest(Step21::careless));
  }

  /** x² − 6x, which is lowest at 3, where it is −9. */
  static Variable parabola(Variable x) {
    return x.mul(x).add(x.mul(-6));
  }

  /** x² − 6x, with a .data[0] too many. */
  static Variable careless(Variable x) {
    return x.mul(x.data[0]).add(x.mul(-6));
  }

  /** Starts at 1, and walks against the slope. */
  static double lowest(UnaryOperator<Variable> f) {
    var x = new Variable(1);
    for (int i = 0; i < 100; i++) {
      x.clearGrad();
      f.apply(x).backward();
      x.data = new double[] {x.data[0] - 0.5 * x.grad[0]};
    }
    return x.data[0];
  }

  private static void countTheCost() {
    UnaryOperator<Variable> boxes = y -> y.mul(new Variable(0.5)).add(new Variable(1));
    UnaryOperator<Variable> numbers = y -> y.mul(0.5).add(1);
    System.out.println("1000 rounds, gradients with boxes: " + gradients(boxes, 1_000));
    System.out.println("1000 rounds, gradients with numbers: " + gradients(numbers, 1_000));
    System.out.println("a million numbers, times 3: " + threes(1_000_000) + " threes are kept");
  }

  /** How many gradients a backward pass makes after {@code rounds} rounds of this formula. */
  static int gradients(UnaryOperator<Variable> round, int rounds) {
    var y = new Variable(1);
    for (int i = 0; i < rounds; i++) {
      y = round.apply(y);
    }
    y.backward(BackwardOption.RETAIN_GRAD);
    int count = 0;
    for (Function f = y.creator(); f != null; f = f.x().creator()) {
      for (Variable input : f.inputs()) {
        count += input.grad == null ? 0 : 1;
      }
    }
    return count;
  }

  /** How many threes the graph of x.mul(3) holds, if x holds this many numbers. */
  static int threes(int size) {
    var y = new Variable(new double[size]).mul(3);
    return y.creator().inputs().get(1).data.length;
  }

  private static void goWrong() {
    tell("x.mul(1 / 2)", x -> x.mul(1 / 2));
    tell("x.mul(1 / 2.0)", x -> x.mul(1 / 2.0));

    var row = new Variable(1, 2);
    System.out.println("row.add(3): " + row.add(3));
    tellRefusal("row.add(new Variable(3))", () -> row.add(new Variable(3)));
    tellRefusal("row.add(null)", () -> row.add(null));
  }

  private static void tellRefusal(String call, Supplier<Variable> calculation) {
    try {
      System.out.println(call + ": " + calculation.get());
    } catch (IllegalArgumentException refused) {
      System.out.println(call + ": " + refused.getMessage());
    }
  }
}
