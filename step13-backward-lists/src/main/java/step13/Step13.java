//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step13;

import static step13.Functions.add;
import static step13.Functions.square;

/**
 * Sends a gradient back through a sum of two squares.
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
}
