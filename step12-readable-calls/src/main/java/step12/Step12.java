//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step12;

import static step12.Functions.add;

/**
 * Adds what is in two boxes, and calls it as one would say it.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step12 {
  private static final int WRONG_INPUT = 2;

  private Step12() {}

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
          "step 12 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);

    System.out.println(add(x0, x1));
  }
}
