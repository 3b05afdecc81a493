//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step15;

import static step15.Functions.add;
import static step15.Functions.square;

/**
 * Goes back through a diamond, in the order in which functions are found.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step15 {
  private static final int WRONG_INPUT = 2;

  private Step15() {}

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
      System.out.println("The book's step 15 has no program, so it prints nothing.");
    } else {
      System.err.println(
          "step 15 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(2);
    var a = square(x);
    var y = add(square(a), square(a));

    y.backward();
    System.out.println("backward gives " + new Variable(x.grad));
    System.out.println("numerically it is about " + Math.round(numerical(x)));
  }

  private static double numerical(Variable x) {
    return NumericalGradient.of(v -> add(square(square(v)), square(square(v))), x)[0];
  }
}
