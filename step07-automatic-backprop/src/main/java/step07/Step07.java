//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step07;

/**
 * Lets the boxes find their way back: through a chain, and through loops whose length depends on
 * the numbers.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step07 {
  private static final int WRONG_INPUT = 2;

  /** A square this near to a, as a part of a, cannot come much nearer in a double. */
  private static final double NEAR = 1e-15;

  private Step07() {}

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
      growFrom(2);
      growFrom(5);
      growFrom(20);
      growFrom(100);
      takeRoot(2);
      takeRoot(9);
      takeRoot(10_000);
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 7 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(0.5);
    var y = new Square().apply(new Exp().apply(new Square().apply(x)));

    y.grad = new double[] {1.0};
    y.backward();
    System.out.println(new Variable(x.grad));
  }

  private static void growFrom(double start) {
    var x = new Variable(start);
    var y = grow(x);
    y.grad = new double[] {1.0};
    y.backward();
    System.out.println(x + " became " + y + ", slope " + new Variable(x.grad));
  }

  /** Squares until there is nothing below 100. */
  static Variable grow(Variable x) {
    var y = x;
    while (y.data[0] < 100) {
      y = new Square().apply(y);
    }
    return y;
  }

  private static void takeRoot(double a) {
    var pair = new Variable(a, 1.0);
    var y = root(pair);
    y.grad = new double[] {0.0, 1.0};
    y.backward();
    System.out.println("root of " + a + ": " + y.data[1]);
    System.out.println("  slopes: " + new Variable(pair.grad));
    System.out.println("  formula: " + 1 / (2 * Math.sqrt(a)));
  }

  /** From a number and a guess to the number and its square root. */
  static Variable root(Variable pair) {
    var y = pair;
    do {
      y = new Heron().apply(y);
    } while (!isRoot(y));
    return y;
  }

  private static boolean isRoot(Variable pair) {
    double a = pair.data[0];
    double guess = pair.data[1];
    return Math.abs(guess * guess - a) <= NEAR * a;
  }

  private static void goWrong() {
    var pair = new Variable(1.0, 1.0);
    var y = rootWithoutNeed(pair);
    y.grad = new double[] {0.0, 1.0};
    y.backward();
    System.out.println("root of 1.0, no round: " + y.data[1]);
    System.out.println("  slopes: " + new Variable(pair.grad));

    var ten = new Variable(10.0);
    double measured = NumericalGradient.of(Step07::grow, ten)[0];
    growFrom(10);
    System.out.println("  measured: " + measured);

    var both = grow(new Variable(2, 20));
    System.out.println("2.0 and 20.0 in one box: " + both);
  }

  /** The same as root, but it asks before the first round. */
  static Variable rootWithoutNeed(Variable pair) {
    var y = pair;
    while (!isRoot(y)) {
      y = new Heron().apply(y);
    }
    return y;
  }

  /** (a, guess) → (a, (guess + a/guess) / 2). Both numbers get a gradient. */
  static final class Heron extends Function {
    @Override
    protected double[] forward(double[] x) {
      double a = x[0];
      double guess = x[1];
      return new double[] {a, (guess + a / guess) / 2};
    }

    @Override
    protected double[] backward(double[] gy) {
      double a = x().data[0];
      double guess = x().data[1];
      double forA = gy[0] + gy[1] / (2 * guess);
      double forGuess = gy[1] * (1 - a / (guess * guess)) / 2;
      return new double[] {forA, forGuess};
    }
  }
}
