//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step13;

import static step13.Functions.add;
import static step13.Functions.square;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;

/**
 * Goes back through functions of two boxes: a sum, a product, and a sum of a thousand.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step13 {
  private static final int WRONG_INPUT = 2;

  private Step13() {}

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
      tellTheGradientsOfASum();
      tellTheGradientsOfAProduct();
      addUp(1_000);
      checkTheProduct();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 13 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);
    var y = new Variable(3);
    var z = add(square(x), square(y));

    z.backward();
    System.out.println(z);
    System.out.println(new Variable(x.grad));
    System.out.println(new Variable(y.grad));
  }

  private static void tellTheGradientsOfASum() {
    var x = new Variable(2);
    var y = new Variable(3);
    var a = square(x);
    var b = square(y);
    var z = add(a, b);
    z.backward();
    System.out.println("a.grad: " + text(a.grad) + ", b.grad: " + text(b.grad));
    System.out.println("x.grad: " + text(x.grad) + ", y.grad: " + text(y.grad));
  }

  private static void tellTheGradientsOfAProduct() {
    var amount = new Variable(3);
    var price = new Variable(8);
    var total = new Product().apply(amount, price);
    total.backward();
    System.out.println("amount.grad: " + text(amount.grad) + ", price.grad: " + text(price.grad));
  }

  private static void addUp(int count) {
    double[] gradients = gradientsOfASum(count);
    System.out.println(
        "a sum of "
            + count
            + " boxes: "
            + gradients[0]
            + " for the first, "
            + gradients[count - 1]
            + " for the last, "
            + DoubleStream.of(gradients).sum()
            + " in all");
  }

  /** The gradients of {@code count} boxes that were added up. */
  static double[] gradientsOfASum(int count) {
    List<Variable> boxes = new ArrayList<>();
    var sum = new Variable(0);
    for (int i = 1; i <= count; i++) {
      var box = new Variable(i);
      boxes.add(box);
      sum = add(sum, box);
    }
    sum.backward();
    return boxes.stream().mapToDouble(box -> box.grad[0]).toArray();
  }

  private static void checkTheProduct() {
    GradientCheck.assertGradients(amount -> new Product().apply(amount, new Variable(8)), 3);
    GradientCheck.assertGradients(price -> new Product().apply(new Variable(3), price), 8);
    System.out.println("checked: both gradients of the product are right");
  }

  private static void goWrong() {
    System.out.println("own values, 3 and 3: " + gradients(new OwnValues()::apply, 3, 3));
    System.out.println("own values, 3 and 8: " + gradients(new OwnValues()::apply, 3, 8));
    try {
      GradientCheck.assertGradients(amount -> new OwnValues().apply(amount, new Variable(8)), 3);
    } catch (AssertionError found) {
      System.out.println(found.getMessage());
    }

    var x = new Variable(2);
    var y = new Variable(3);
    goOneWay(add(square(x), square(y)));
    System.out.println("one way only: x.grad " + text(x.grad) + ", y.grad " + text(y.grad));

    var left = new Variable(2);
    var right = new Variable(3);
    add(left, right).backward();
    left.grad[0] = 99;
    System.out.println("after left.grad[0] = 99: right.grad " + text(right.grad));
  }

  private static String gradients(BinaryOperator<Variable> f, double value0, double value1) {
    var x0 = new Variable(value0);
    var x1 = new Variable(value1);
    f.apply(x0, x1).backward();
    return text(x0.grad) + " and " + text(x1.grad);
  }

  private static String text(double[] grad) {
    return grad == null ? "null" : new Variable(grad).toString();
  }

  /** The loop of steps 08 to 12, which follows the first input, and comes back for no other. */
  static void goOneWay(Variable y) {
    y.grad = new double[] {1.0};
    for (Function f = y.creator(); f != null; f = f.x().creator()) {
      f.x().grad = f.gradient(0);
    }
  }

  /** y = x0 · x1, element by element. gx0 = gy · x1, gx1 = gy · x0. */
  static final class Product extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, other) -> g * other);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return Elementwise.zip(gy, x0().data, (g, other) -> g * other);
    }
  }

  /** A product that mixes its inputs up: each gets its own value instead of the other's. */
  static final class OwnValues extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x0().data, (g, own) -> g * own);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, own) -> g * own);
    }
  }
}
