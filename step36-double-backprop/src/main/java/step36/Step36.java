//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step36;

import dezero.viz.Pictures;
import java.util.List;
import java.util.Locale;

/**
 * What a gradient of a gradient is good for: a curve from a law about its slope, and a curve that
 * is kept from being steep.
 *
 * <p>Argument: none; or {@code savings}, for another law; or {@code book}, for the line that the
 * Python book's program prints.
 */
public final class Step36 {
  private static final int WRONG_INPUT = 2;

  private Step36() {}

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
      goTheWholeWay();
    } else if (given.equals("book")) {
      printAsTheBookDoes();
    } else if (given.equals("savings")) {
      learn(Law.SAVINGS, "e^x");
    } else {
      System.err.println(
          "step 36 takes no argument, or the word savings, or the word book, but was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goTheWholeWay() {
    printAsTheBookDoes();
    var curves = learn(Law.COFFEE, "e^-x");
    var braked = brake();
    Pictures.save("step36-z.svg", Sketches.z()::write);
    Pictures.save("step36-coffee.svg", Sketches.coffee(curves)::write);
    Pictures.save("step36-brake.svg", Sketches.brake(braked)::write);
  }

  private static void printAsTheBookDoes() {
    System.out.println(new Book().slope());
  }

  private static List<Stage> learn(Law law, String solution) {
    System.out.println("a curve from a law about its slope: step, loss, farthest from " + solution);
    var stages = Stage.of(law);
    for (var stage : stages) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d %.1e %s",
              stage.step(),
              stage.loss(),
              Sketches.digits(stage.farthest())));
    }
    return stages;
  }

  private static List<Braked> brake() {
    System.out.println("a brake: where it looks, steepest slope");
    var curves = Braked.all();
    for (var curve : curves) {
      System.out.println(String.format(Locale.ROOT, "%s %.1f", curve.where(), curve.steepest()));
    }
    return curves;
  }
}
