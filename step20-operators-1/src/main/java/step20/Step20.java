//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step20;

/**
 * Multiplies and adds, by methods that stand in a row.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step20 {
  private static final int WRONG_INPUT = 2;

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
}
