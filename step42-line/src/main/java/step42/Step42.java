//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step42;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.LineChart;
import dezero.viz.Pictures;
import dezero.viz.Role;
import java.util.Locale;

/**
 * Finds the line that runs through a cloud of points.
 *
 * <p>Argument: another rate, such as 0.5; or {@code book}, for the lines that the Python book's
 * program prints.
 */
public final class Step42 {
  private static final int WRONG_INPUT = 2;
  private static final int STEPS = 100;
  private static final double RATE = 0.1;

  private Step42() {}

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
      findTheLine();
      goOn();
      tryRates();
    } else if (given.equals("book")) {
      printAsTheBookDoes();
    } else if (rate > 0 && Double.isFinite(rate)) {
      System.out.println(after(STEPS, rate));
    } else {
      System.err.println(
          "step 42 takes one rate above 0, like 0.5, or the word book, but was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static double rate(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static void printAsTheBookDoes() {
    Cloud cloud = Cloud.ofTheBook();
    Line line = new Line();
    for (int i = 0; i < STEPS; i++) {
      Variable loss = line.step(cloud, RATE);
      System.out.println(line.w + " " + line.b + " " + loss);
    }
  }

  private static void findTheLine() {
    Cloud cloud = Cloud.ofTheBook();
    Line line = new Line();
    var chart = LineChart.titled("A line finds its place").axes("x", "t");
    chart.points("100 points", cloud.x().toDoubles(), cloud.t().toDoubles());
    for (int i = 0; i <= STEPS; i++) {
      if (i == 1 || i == 3 || i == 10 || i == STEPS) {
        System.out.println("after " + i + ": " + text(line, line.loss(cloud).item()));
        double w = line.w.data().sum().item();
        double b = line.b.item();
        chart.curve("after " + i, x -> w * x + b, range(0, 1)).as(Role.GRADIENT_DESCENT);
      }
      line.step(cloud, RATE);
    }
    chart.dashedCurve("5 + 2x", x -> 5 + 2 * x, range(0, 1));
    Pictures.save("step42-line.svg", chart::write);
  }

  private static String text(Line line, double loss) {
    return String.format(
        Locale.ROOT,
        "w = %.4f, b = %.4f, loss %.4f",
        line.w.data().sum().item(),
        line.b.item(),
        loss);
  }

  private static void goOn() {
    System.out.println("after 1000: " + after(1000, RATE));
    Cloud cloud = Cloud.ofTheBook();
    double extra = cloud.t().sub(cloud.x().mul(2).add(5)).mean().item();
    System.out.println(
        String.format(Locale.ROOT, "the points lie %.4f above 5 + 2x, at the mean", extra));
  }

  private static void tryRates() {
    Bowl bowl = Bowl.of(Cloud.ofTheBook());
    System.out.println(
        String.format(
            Locale.ROOT,
            "the bowl bends by %.4f in one direction, by %.4f in the other",
            bowl.steepest(),
            bowl.flattest()));
    System.out.println(
        String.format(
            Locale.ROOT,
            "predicted largest rate: 2 / %.4f = %.4f",
            bowl.steepest(),
            bowl.largestRate()));
    for (double rate : new double[] {0.1, 0.5, 0.8, 0.81, 1}) {
      System.out.println("rate " + rate + ": " + after(1000, rate));
    }
  }

  /** Where the line is then, or why it is nowhere. */
  static String after(int steps, double rate) {
    Cloud cloud = Cloud.ofTheBook();
    Line line = new Line();
    for (int i = 1; i <= steps; i++) {
      try {
        line.step(cloud, rate);
      } catch (ArithmeticException lost) {
        return "after " + i + " steps " + lost.getMessage();
      }
    }
    return text(line, line.loss(cloud).item());
  }
}
