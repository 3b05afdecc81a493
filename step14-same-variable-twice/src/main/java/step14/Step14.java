//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step14;

import static step14.Functions.add;
import static step14.Functions.square;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BinaryOperator;

/**
 * Adds a box to itself, and goes back in one right way and in two wrong ones.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step14 {
  private static final int WRONG_INPUT = 2;

  /** What a box keeps, if it has a gradient and another one arrives. */
  static final BinaryOperator<double[]> REPLACED = (old, arriving) -> arriving;

  static final BinaryOperator<double[]> IN_PLACE =
      (old, arriving) -> {
        for (int i = 0; i < old.length; i++) {
          old[i] += arriving[i];
        }
        return old;
      };

  static final BinaryOperator<double[]> NEW_ARRAY =
      (old, arriving) -> Elementwise.zip(old, arriving, Double::sum);

  private Step14() {}

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
      compare("replaced", REPLACED);
      compare("in place", IN_PLACE);
      compare("new array", NEW_ARRAY);
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 14 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(3);
    add(x, x).backward();
    System.out.println(new Variable(x.grad));

    x.clearGrad();
    add(add(x, x), x).backward();
    System.out.println(new Variable(x.grad));
  }

  private static void compare(String name, BinaryOperator<double[]> both) {
    var x = new Variable(3);
    var y = add(x, x);
    goBack(y, both);
    System.out.println(name + ", x + x: x.grad " + text(x.grad) + ", y.grad " + text(y.grad));

    x = new Variable(3);
    y = add(add(x, x), x);
    goBack(y, both);
    System.out.println(name + ", x + x + x: x.grad " + text(x.grad) + ", y.grad " + text(y.grad));

    System.out.println(name + ", ten times x: x.grad " + slopeOfASum(10, both));
  }

  /** The gradient of x in x + x + … + x. */
  static double slopeOfASum(int count, BinaryOperator<double[]> both) {
    var x = new Variable(3);
    var sum = x;
    for (int i = 1; i < count; i++) {
      sum = add(sum, x);
    }
    goBack(sum, both);
    return x.grad[0];
  }

  /** The pass of step 13, where {@code both} decides about a second gradient. */
  static void goBack(Variable y, BinaryOperator<double[]> both) {
    y.grad = new double[] {1.0};
    Deque<Function> waiting = new ArrayDeque<>();
    waiting.push(y.creator());
    while (!waiting.isEmpty()) {
      Function f = waiting.pop();
      for (int i = 0; i < f.inputs().size(); i++) {
        Variable x = f.inputs().get(i);
        double[] gradient = f.gradient(i);
        x.grad = x.grad == null ? gradient : both.apply(x.grad, gradient);
        if (x.creator() != null) {
          waiting.push(x.creator());
        }
      }
    }
  }

  private static void goWrong() {
    var x = new Variable(3);
    add(x, x).backward();
    add(add(x, x), x).backward();
    System.out.println("not cleared: " + text(x.grad));

    x.clearGrad();
    var y = add(x, x);
    y.backward();
    try {
      y.backward();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
    System.out.println("after a second pass that was refused: " + text(x.grad));

    var fork = new Variable(2);
    var a = square(fork);
    add(square(a), square(a)).backward();
    System.out.println("forked one box later: " + text(fork.grad));
  }

  private static String text(double[] grad) {
    return grad == null ? "null" : new Variable(grad).toString();
  }
}
