//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step11;

import java.util.List;

/**
 * Adds what is in two boxes, by a function of lists.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step11 {
  private static final int WRONG_INPUT = 2;

  private Step11() {}

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
          "step 11 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    var f = new Add();

    List<Variable> ys = f.apply(List.of(x0, x1));
    System.out.println(ys.get(0));
  }
}
