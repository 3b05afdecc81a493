//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step22;

/**
 * Writes what school algebra has: minus, division and powers.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step22 {
  private static final int WRONG_INPUT = 2;

  private Step22() {}

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
          "step 22 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);

    System.out.println(x.neg());
    System.out.println(x.neg().add(2)); // 2 − x
    System.out.println(x.sub(1));
    System.out.println(x.pow(-1).mul(3)); // 3 / x
    System.out.println(x.pow(3));
  }
}
