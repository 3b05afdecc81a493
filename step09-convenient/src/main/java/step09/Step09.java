//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step09;

import static step09.Functions.exp;
import static step09.Functions.square;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Writes the same calculation as a formula, and lets Java try nine lines with a slip in each.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step09 {
  private static final int WRONG_INPUT = 2;

  /** The nine lines of the prediction. x is a box with 0.5, and y is a result with one number. */
  static final String SLIPS =
      """
      new Variable("0.5")
      new Variable(null)
      new Variable(1 / 2)
      new Variable('7')
      new Variable(0.1f)
      square(0.5)
      x.grad = 1.0
      x.backward()
      y.backward(1, 1)
      """;

  private Step09() {}

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
      findTheBoxWithoutName();
      askForResults();
      tryTheSlips();
      takeTheSlopeAtOneHalf();
    } else if (given.equals("book")) {
      calculate();
    } else {
      System.err.println(
          "step 9 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void calculate() {
    var x = new Variable(0.5);
    var y = square(exp(square(x)));

    y.backward();
    System.out.println(new Variable(x.grad));
  }

  private static void findTheBoxWithoutName() {
    var x = new Variable(0.5);
    var y = square(exp(square(x)));
    y.backward();

    Variable middle = y.creator().x();
    System.out.println("without a name: " + middle + ", gradient " + middle.grad[0]);
  }

  private static void askForResults() {
    var x = new Variable(1, 3);
    var y = square(x);

    y.backward();
    System.out.println("y.backward(): " + new Variable(x.grad));
    y.backward(0, 1);
    System.out.println("y.backward(0, 1): " + new Variable(x.grad));
  }

  private static void tryTheSlips() {
    // Within this program: a second Java would take longer to start.
    var here = new LocalExecutionControlProvider();
    try (var shell = JShell.builder().executionEngine(here, Map.of()).build()) {
      shell.addToClasspath(classes());
      shell.eval("import step09.*;");
      shell.eval("import static step09.Functions.*;");
      shell.eval("var x = new Variable(0.5);");
      shell.eval("var y = square(exp(square(x)));");
      SLIPS.lines().forEach(line -> System.out.println(line + ": " + whoMinds(line, shell)));
    }
  }

  static String whoMinds(String line, JShell shell) {
    SnippetEvent outcome = shell.eval(line).get(0);
    if (outcome.status() == Snippet.Status.REJECTED) {
      return "does not compile";
    }
    if (outcome.exception() != null) {
      return "compiles, then " + outcome.exception().getMessage();
    }
    return "nobody minds, and it holds " + outcome.value();
  }

  /** Where this class and the engine are: Java's shell has to know it. */
  static String classes() {
    try {
      var place = Step09.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the step's own classes have no path", impossible);
    }
  }

  private static void takeTheSlopeAtOneHalf() {
    var x = new Variable(1 / 2);
    square(exp(square(x))).backward();
    System.out.println("the slope at 1 / 2: " + new Variable(x.grad));
  }
}
