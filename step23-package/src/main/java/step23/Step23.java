//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java

package step23;

import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.log;

import dezero.Variable;
import java.util.function.UnaryOperator;

/**
 * Uses the library from outside, and adds a function to it.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step23 {
  private static final int WRONG_INPUT = 2;

  private Step23() {}

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
      useAndExtendTheLibrary();
    } else if (given.equals("book")) {
      useTheLibrary();
    } else {
      System.err.println(
          "step 23 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void useAndExtendTheLibrary() {
    useTheLibrary();
    tellTheSlope("softplus(710) from exp and log", x -> log(exp(x).add(1)));
    tellTheSlope("softplus(710) as one function", Softplus::softplus);
  }

  private static void useTheLibrary() {
    var x = Variable.of(1.0);
    var y = x.add(3).pow(2);
    y.backward();

    System.out.println(y);
    System.out.println(x.grad());
  }

  private static void tellTheSlope(String what, UnaryOperator<Variable> softplus) {
    var x = Variable.of(710.0);
    var y = softplus.apply(x);
    y.backward();
    System.out.println(what + ": " + y + ", slope " + x.grad());
  }
}
