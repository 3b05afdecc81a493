//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step18;

import static step18.Functions.add;

/**
 * Keeps the gradients of the leaves, and no others.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step18 {
  private static final int WRONG_INPUT = 2;

  private Step18() {}

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
          "step 18 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x0 = new Variable(1);
    var x1 = new Variable(1);
    var t = add(x0, x1);
    var y = add(x0, t);

    y.backward();
    System.out.println(text(y) + " " + text(t));
    System.out.println(text(x0) + " " + text(x1));
  }

  /** The gradient, as the book's program prints it. */
  private static String text(Variable x) {
    return x.grad == null ? "None" : "" + x.grad[0];
  }
}
