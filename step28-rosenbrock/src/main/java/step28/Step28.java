//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step28;

import dezero.Variable;
import java.util.Set;

/**
 * Walks from (0, 2) down into Rosenbrock's valley.
 *
 * <p>Arguments: a learning rate (0.001 unless given); or {@code book}, for the 1,000 lines that the
 * Python book's program prints.
 */
public final class Step28 {
  private static final Set<Integer> TOLD = Set.of(0, 1, 2, 3, 10, 100, 1_000, 10_000, 50_000);

  private Step28() {}

  public static void main(String... args) {
    if (args.length == 1 && args[0].equals("book")) {
      printAsTheBookDoes();
      return;
    }
    var descent = new GradientDescent(Rosenbrock::rosenbrock, 0, 2, rate(args));
    tellTheGradient();
    walk(descent);
  }

  private static double rate(String... args) {
    try {
      return args.length == 0 ? 0.001 : Double.parseDouble(args[0]);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "step 28 takes a learning rate like 0.001, or the word book, but was given \""
              + args[0]
              + "\"",
          notANumber);
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
      for (int step = 0; step <= 50_000; step++) {
        if (TOLD.contains(step)) {
          System.out.println(step + " " + descent.x0 + " " + descent.x1);
        }
        descent.step();
      }
    } catch (DivergedException diverged) {
      System.out.println(diverged.getMessage());
    }
  }

  private static void printAsTheBookDoes() {
    var descent = new GradientDescent(Rosenbrock::rosenbrock, 0, 2, 0.001);
    for (int step = 0; step < 1_000; step++) {
      System.out.println(descent.x0 + " " + descent.x1);
      descent.step();
    }
  }
}
