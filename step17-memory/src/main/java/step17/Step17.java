//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step17;

import static step17.Functions.add;
import static step17.Functions.square;

/**
 * Cuts a result off from what it was calculated from.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step17 {
  private static final int WRONG_INPUT = 2;

  private Step17() {}

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
      System.out.println("The book's step 17 prints nothing that can be compared.");
    } else {
      System.err.println(
          "step 17 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(a, a);

    a.unchain();
    y.backward();
    System.out.println("a: " + new Variable(a.grad) + ", x: " + x.grad);
  }
}
