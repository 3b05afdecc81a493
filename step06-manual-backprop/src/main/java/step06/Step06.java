//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step06;

/**
 * Goes back through three functions by hand.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step06 {
  private static final int WRONG_INPUT = 2;

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
}
