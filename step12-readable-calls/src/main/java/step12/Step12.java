//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java

package step12;

import static step12.Functions.add;
import static step12.Functions.square;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Adds what is in two boxes, and calls it as one would say it; then looks behind a call with three
 * dots, and lets Java try five wrong calls.
 *
 * <p>Argument: none; or {@code book}, for the lines that the Python book's program prints.
 */
public final class Step12 {
  private static final int WRONG_INPUT = 2;

  /** x0 and x1 hold a number each, and x2 two. */
  static final String WRONG_CALLS =
      """
      add(x0, x1, x2)
      add(x0)
      add()
      add(x0, null)
      add(x0, x2)
      """;

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
      predict();
      writeFormulas();
      tryWrongCalls();
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

  /** Exchanges the first two boxes that it was given. */
  static void swap(Variable... boxes) {
    Variable first = boxes[0];
    boxes[0] = boxes[1];
    boxes[1] = first;
  }

  private static void predict() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    swap(x0, x1);
    System.out.println("two boxes: " + x0 + " and " + x1);

    Variable[] both = {x0, x1};
    swap(both);
    System.out.println("an array: " + both[0] + " and " + both[1]);

    var f = new RunningSum();
    f.apply(both);
    swap(both);
    System.out.println("f was given: " + f.inputs());
  }

  private static void writeFormulas() {
    var x0 = new Variable(2);
    var x1 = new Variable(3);
    var x2 = new Variable(4);

    var sum = add(add(x0, x1), x2);
    System.out.println("2 + 3 + 4: " + sum);
    System.out.println("2² + 3²: " + add(square(x0), square(x1)));
    System.out.println("sums so far: " + new RunningSum().apply(x0, x1, x2));
  }

  private static void tryWrongCalls() {
    // Within this program: a second Java would take longer to start.
    var here = new LocalExecutionControlProvider();
    try (var shell = JShell.builder().executionEngine(here, Map.of()).build()) {
      shell.addToClasspath(classes());
      shell.eval("import step12.Variable;");
      shell.eval("import static step12.Functions.add;");
      shell.eval("var x0 = new Variable(2);");
      shell.eval("var x1 = new Variable(3);");
      shell.eval("var x2 = new Variable(4, 5);");
      WRONG_CALLS.lines().forEach(call -> System.out.println(call + ": " + outcome(call, shell)));
    }
  }

  static String outcome(String call, JShell shell) {
    SnippetEvent outcome = shell.eval(call).get(0);
    if (outcome.status() == Snippet.Status.REJECTED) {
      return "does not compile";
    }
    return outcome.exception() == null
        ? outcome.value()
        : "compiles, then " + outcome.exception().getMessage();
  }

  /** Where this class and the engine are: Java's shell has to know it. */
  static String classes() {
    try {
      var place = Step12.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the step's own classes have no path", impossible);
    }
  }

  /** y0 = x0, y1 = x0 + x1, y2 = x0 + x1 + x2, …, element by element. */
  static final class RunningSum extends Function.Many {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      List<double[]> sums = new ArrayList<>();
      double[] sum = new double[xs.get(0).length];
      for (double[] x : xs) {
        sum = Elementwise.zip(sum, x, Double::sum);
        sums.add(sum);
      }
      return sums;
    }
  }
}
