//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step04;

/**
 * Measures slopes, without a formula for them.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step04 {
  private static final int WRONG_INPUT = 2;

  private Step04() {}

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
          "step 4 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var f = new Square();
    System.out.println(new Variable(NumericalGradient.of(f::apply, new Variable(2.0))));
    System.out.println(new Variable(NumericalGradient.of(Step04::chain, new Variable(0.5))));
  }

  /** (e^(x²))². */
  private static Variable chain(Variable x) {
    return new Square().apply(new Exp().apply(new Square().apply(x)));
  }
}
