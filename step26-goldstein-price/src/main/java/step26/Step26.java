//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step26;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.ContourChart;
import dezero.viz.Pictures;

/**
 * Draws the Goldstein-Price function, as a landscape and as a graph, and a mistake that only a
 * drawing with shapes shows.
 *
 * <p>Argument: none; or {@code book}, to hear of the Python book's program.
 */
public final class Step26 {
  private static final int WRONG_INPUT = 2;

  private Step26() {}

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
      drawGraphs();
    } else if (given.equals("book")) {
      sayWhatTheBookDoes();
    } else {
      System.err.println(
          "step 26 takes no argument, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void drawGraphs() {
    var x = Variable.of(1.0).named("x");
    var y = Variable.of(1.0).named("y");
    var published = GoldsteinPrice.asPublished(x, y).named("z");
    var regrouped = GoldsteinPrice.regrouped(x, y).named("z");

    published.backward();
    System.out.println(x.grad() + " " + y.grad());
    System.out.println("as published: " + GraphSize.of(published));
    System.out.println("regrouped: " + GraphSize.of(regrouped));
    Pictures.save("step26-landscape.png", landscape()::write);
    Pictures.save("step26-published.svg", ComputationGraph.of(published)::write);
    Pictures.save("step26-regrouped.svg", ComputationGraph.of(regrouped)::write);
    Pictures.save("step26-shapes.svg", ComputationGraph.of(rowAndColumn()).verbose()::write);
  }

  /** The heights around those of the hollows are close, or the shallow ones would not be seen. */
  private static ContourChart landscape() {
    return ContourChart.of(Step26::height, range(-1.2, 2.4), range(-1.6, 1.2))
        .title("The Goldstein-Price function, and the heights of its four hollows")
        .levels(10, 33, 60, 90, 200, 400, 900, 2_000, 5_000, 10_000, 30_000, 100_000)
        .label("3", 0, -1)
        .label("30", -0.6, -0.4)
        .label("84", 1.8, 0.2)
        .label("840", 1.2, 0.8);
  }

  private static double height(double x, double y) {
    return GoldsteinPrice.regrouped(Variable.of(x), Variable.of(y)).item();
  }

  private static void sayWhatTheBookDoes() {
    System.out.println(
        "The book's program of step 26 prints nothing: it draws a graph. Without the word book,"
            + " this program draws it, too.");
  }

  /** The square of x + y + 1 at three points; but y stands upright. */
  static Variable rowAndColumn() {
    var x = Variable.of(new double[] {0, 1, 2}).named("x");
    var y = Variable.of(new double[][] {{-1}, {1}, {3}}).named("y");
    return x.add(y).add(1).pow(2).named("z");
  }
}
