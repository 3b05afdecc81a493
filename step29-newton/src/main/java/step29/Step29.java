//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step29;

import dezero.Variable;
import dezero.viz.Pictures;
import java.util.Locale;

/**
 * Newton's method: on x⁴ − 2x² from 2.0, then down into Rosenbrock's valley from (0, 2).
 *
 * <p>Argument: another start on x⁴ − 2x², to see what happens there; or {@code book}, for the lines
 * that the Python book's program prints.
 */
public final class Step29 {
  private static final int WRONG_INPUT = 2;

  /** From almost everywhere it rests sooner; from some places it goes back and forth for ever. */
  private static final int MOST_UPDATES = 100;

  private Step29() {}

  public static void main(String... args) {
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns the exit code: 0, or 2 if the arguments are wrong. */
  static int run(String... args) {
    String given = String.join(" ", args);
    double start = start(given);
    if (args.length == 0) {
      goTheWholeWay();
    } else if (given.equals("book")) {
      printAsTheBookDoes();
    } else if (Double.isFinite(start)) {
      startElsewhere(start);
    } else {
      System.err.println(
          "step 29 takes one start like 0.5, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goTheWholeWay() {
    printAsTheBookDoes();
    compareDistances();
    crossTheCanyon();
    draw(crawlAlongTheCanyon());
  }

  private static double start(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static Newton newtonFrom(double start) {
    return new Newton(TwoValleys::f, TwoValleys::curvature, start);
  }

  private static void startElsewhere(double start) {
    var newton = newtonFrom(start);
    try {
      printUntilItRests(newton);
      System.out.println(newton.touching().describe());
    } catch (NoTurningPointException stuck) {
      System.out.println(stuck.getMessage());
    }
  }

  private static void printUntilItRests(Newton newton) {
    double before = Double.NaN;
    for (int i = 0; i < MOST_UPDATES && newton.x.item() != before; i++) {
      System.out.println(i + " " + newton.x);
      before = newton.x.item();
      newton.step();
    }
  }

  private static void printAsTheBookDoes() {
    printUpdates(newtonFrom(2));
  }

  private static void printUpdates(Newton newton) {
    for (int i = 0; i < 10; i++) {
      System.out.println(i + " " + newton.x);
      newton.step();
    }
  }

  private static void compareDistances() {
    System.out.println("update, distance from 1.0, 1.5 times the square of the distance before");
    var newton = newtonFrom(2);
    for (int i = 1; i <= 7; i++) {
      double before = newton.x.item() - 1;
      newton.step();
      double after = newton.x.item() - 1;
      System.out.println(
          String.format(Locale.ROOT, "%d %.1e %.1e", i, after, 1.5 * before * before));
    }
  }

  private static void crossTheCanyon() {
    System.out.println("Rosenbrock's valley: update, x0, x1, height");
    var newton = new NewtonInThePlane(Rosenbrock::f, Rosenbrock::hessian, 0, 2);
    for (int i = 0; i <= 6; i++) {
      var height = Rosenbrock.f(newton.x0, newton.x1);
      System.out.println(i + " " + newton.x0 + " " + newton.x1 + " " + height);
      newton.step();
    }
  }

  private static double[][] crawlAlongTheCanyon() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    var descent = new GradientDescent(() -> Rosenbrock.f(x0, x1), 0.001, x0, x1);
    double[][] track = Track.of(descent::step, 50_000, x0, x1);
    System.out.println("gradient descent after 50000 steps: " + x0 + " " + x1);
    return track;
  }

  private static void draw(double[][] crawl) {
    Pictures.save("step29-parabolas.svg", Sketches.parabolas(newtonFrom(2))::write);
    Pictures.save("step29-distances.svg", Sketches.distances()::write);
    Pictures.save("step29-canyon.png", Sketches.canyon(crawl)::write);
  }
}
