//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step06;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Goes back through three functions by hand, and compares the slope and its price with a measured
 * one.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step06 {
  private static final int WRONG_INPUT = 2;

  /** The slope of the row at 0.5, which is 2e^0.5, to more digits than a double has. */
  private static final String EXACT = "3.2974425414002562936973";

  private Step06() {}

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
      tellAllGradients();
      compareDigits();
      comparePrices(1);
      comparePrices(1_000);
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 6 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var first = new Square();
    var second = new Exp();
    var third = new Square();

    var x = new Variable(0.5);
    var a = first.apply(x);
    var b = second.apply(a);
    var y = third.apply(b);

    y.grad = new double[] {1.0};
    b.grad = third.backward(y.grad);
    a.grad = second.backward(b.grad);
    x.grad = first.backward(a.grad);
    System.out.println(new Variable(x.grad));
  }

  private static void tellAllGradients() {
    var first = new Square();
    var second = new Exp();
    var third = new Square();
    third.apply(second.apply(first.apply(new Variable(0.5))));

    double[] y = {1.0};
    double[] b = third.backward(y);
    double[] a = second.backward(b);
    double[] x = first.backward(a);
    System.out.println("y.grad: " + y[0]);
    System.out.println("b.grad: " + b[0]);
    System.out.println("a.grad: " + a[0]);
    System.out.println("x.grad: " + x[0]);
  }

  private static void compareDigits() {
    var x = new Variable(0.5);
    double measured = NumericalGradient.of(new Row()::apply, x)[0];
    var row = new Row();
    row.apply(x);
    double backward = row.backward(1.0)[0];
    System.out.println("measured: " + measured + ", " + rightDigits(measured) + " digits right");
    System.out.println("backward: " + backward + ", " + rightDigits(backward) + " digits right");
  }

  /** How many digits are those of the exact slope, from the first one on. */
  static int rightDigits(double slope) {
    String digits = BigDecimal.valueOf(slope).toPlainString();
    int same = 0;
    while (same < digits.length() && digits.charAt(same) == EXACT.charAt(same)) {
      same++;
    }
    return Math.max(0, same - 1); // without the point
  }

  private static void comparePrices(int numbers) {
    var x = new Variable(new double[numbers]);
    Arrays.fill(x.data, 0.5);
    var measured = new Row();
    NumericalGradient.of(measured::apply, x);
    var backward = new Row();
    backward.apply(x);
    double[] ones = new double[numbers];
    Arrays.fill(ones, 1.0);
    backward.backward(ones);
    System.out.println(
        numbers
            + (numbers == 1 ? " number: " : " numbers: ")
            + measured.calls
            + " calls to measure, "
            + backward.calls
            + " calls forward and backward");
  }

  private static void goWrong() {
    var x = new Variable(0.5);
    var first = new Square();
    var second = new Exp();
    var third = new Square();
    third.apply(second.apply(first.apply(x)));
    double[] a = second.backward(third.backward(new double[] {1.0}));

    var forgetful = new Forgetful();
    forgetful.apply(x);
    System.out.println("without gy: " + forgetful.backward(a)[0]);

    x.data = new double[] {3.0};
    System.out.println("x changed on the way: " + first.backward(a)[0]);
  }

  /** A square that forgets the gradient it is given. */
  static final class Forgetful extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    public double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> 2 * v);
    }
  }

  /** The lesson's row of three, which counts how often one of its functions is called. */
  static final class Row {
    private final Function[] functions = {
      counted(new Square()), counted(new Exp()), counted(new Square())
    };

    int calls;

    Variable apply(Variable x) {
      Variable box = x;
      for (Function f : functions) {
        box = f.apply(box);
      }
      return box;
    }

    double[] backward(double... gy) {
      double[] gradient = gy;
      for (int i = functions.length - 1; i >= 0; i--) {
        gradient = functions[i].backward(gradient);
      }
      return gradient;
    }

    private Function counted(Function f) {
      return new Function() {
        @Override
        protected double[] forward(double[] x) {
          calls++;
          return f.apply(new Variable(x)).data;
        }

        @Override
        public double[] backward(double[] gy) {
          calls++;
          return f.backward(gy);
        }
      };
    }
  }
}
