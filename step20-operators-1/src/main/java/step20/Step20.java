//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step20;

/**
 * Multiplies and adds, by methods that stand in a row; then counts in how many formulas the order
 * of reading is the right one.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step20 {
  private static final int WRONG_INPUT = 2;

  /** With these, no sum or product is equal to another one by chance. */
  private static final double[] NUMBERS = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31};

  private Step20() {}

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
      writeFourChains();
      countReadingOrders();
      goWrong();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 20 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var a = new Variable(3).named("a");
    var b = new Variable(2).named("b");
    var c = new Variable(1).named("c");
    var y = a.mul(b).add(c);

    y.backward();
    System.out.println(y);
    System.out.println(a.grad[0]);
    System.out.println(b.grad[0]);
  }

  private static void writeFourChains() {
    var a = new Variable(2);
    var b = new Variable(3);
    var c = new Variable(7);

    var p = a.add(b).mul(c);
    var q = a.add(b.mul(c));
    var r = a.mul(b).add(c).mul(a);
    var s = a.mul(b).add(c.mul(a));

    System.out.println("p: " + p);
    System.out.println("q: " + q);
    System.out.println("r: " + r);
    System.out.println("s: " + s);
    p.backward();
    System.out.println("a.grad in p: " + a.grad[0]);
    a.clearGrad();
    q.backward();
    System.out.println("a.grad in q: " + a.grad[0]);
  }

  private static void countReadingOrders() {
    for (int signs : new int[] {2, 4, 10}) {
      System.out.println(
          signs + " signs: " + rightInReadingOrder(signs) + " of " + (1 << signs) + " are right");
    }
  }

  /**
   * Of all formulas with so many signs + and ·, those that a chain from left to right gets right.
   */
  static int rightInReadingOrder(int signs) {
    int right = 0;
    for (int formula = 0; formula < 1 << signs; formula++) {
      if (inReadingOrder(formula, signs).data[0] == byPrecedence(formula, signs)) {
        right++;
      }
    }
    return right;
  }

  /** Sign i of the formula is a · if bit i is set, else a +. */
  private static boolean isProduct(int formula, int i) {
    return (formula >> i & 1) == 1;
  }

  private static Variable inReadingOrder(int formula, int signs) {
    var y = new Variable(NUMBERS[0]);
    for (int i = 0; i < signs; i++) {
      var next = new Variable(NUMBERS[i + 1]);
      y = isProduct(formula, i) ? y.mul(next) : y.add(next);
    }
    return y;
  }

  private static double byPrecedence(int formula, int signs) {
    double sum = 0;
    double product = NUMBERS[0];
    for (int i = 0; i < signs; i++) {
      if (isProduct(formula, i)) {
        product *= NUMBERS[i + 1];
      } else {
        sum += product;
        product = NUMBERS[i + 1];
      }
    }
    return sum + product;
  }

  private static void goWrong() {
    var a = new Variable(2);
    var b = new Variable(3);
    var c = new Variable(7);
    GradientCheck.assertGradients(
        x -> x.add(new Variable(new double[] {3})).mul(new Variable(new double[] {7})), 2);
    System.out.println("the gradient check says that p is right");

    var one = new Variable(1);
    System.out.println("with 1 for c: " + a.add(b).mul(one) + " and " + a.add(b.mul(one)));

    System.out.println("a + b is " + a + b);

    var table = new Variable(new double[][] {{1, 2}, {3, 4}});
    System.out.println("table.mul(table):");
    System.out.println(table.mul(table));

    var row = new Variable(1, 2);
    try {
      row.mul(c);
    } catch (IllegalArgumentException e) {
      System.out.println("row.mul(c): " + e.getMessage());
    }
  }
}
