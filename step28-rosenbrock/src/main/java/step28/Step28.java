//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step28;

import dezero.Variable;
import dezero.viz.Pictures;
import java.util.Set;

/**
 * Walks from (0, 2) down into Rosenbrock's valley, and draws the way.
 *
 * <p>Arguments: a learning rate (0.001 unless given); or {@code book}, for the 1,000 lines that the
 * Python book's program prints.
 */
public final class Step28 {
  private static final Set<Integer> TOLD = Set.of(0, 1, 2, 3, 10, 100, 1_000, 10_000, 50_000);

  private static final int WRONG_INPUT = 2;

  private Step28() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    double rate = rate(given);
    if (args.length == 0) {
      goDown(0.001);
    } else if (given.equals("book")) {
      printAsTheBookDoes();
    } else if (rate > 0 && rate < Double.POSITIVE_INFINITY) {
      goDown(rate);
    } else {
      System.err.println(
          "step 28 takes one learning rate above 0, such as 0.001, or the word book, but was given"
              + " \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goDown(double rate) {
    var descent = new GradientDescent(Rosenbrock::rosenbrock, 0, 2, rate);
    tellTheGradient();
    walk(descent);
    draw(descent);
  }

  private static double rate(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static void tellTheGradient() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    Rosenbrock.rosenbrock(x0, x1).backward();
    System.out.println("gradient at (0, 2): " + x0.grad() + " " + x1.grad());
  }

  private static void walk(GradientDescent descent) {
    try {
      tell(0, descent);
      for (int step = 1; step <= 50_000; step++) {
        descent.step();
        tell(step, descent);
      }
    } catch (DivergedException diverged) {
      System.out.println(diverged.getMessage());
    }
  }

  private static void tell(int step, GradientDescent descent) {
    if (TOLD.contains(step)) {
      System.out.println(step + " " + descent.x0 + " " + descent.x1);
    }
  }

  private static void printAsTheBookDoes() {
    var descent = new GradientDescent(Rosenbrock::rosenbrock, 0, 2, 0.001);
    for (int step = 0; step < 1_000; step++) {
      System.out.println(descent.x0 + " " + descent.x1);
      descent.step();
    }
  }

  private static void draw(GradientDescent descent) {
    Pictures.save("step28-rate-" + descent.rate + ".png", Sketches.walk(descent)::write);
  }
}
