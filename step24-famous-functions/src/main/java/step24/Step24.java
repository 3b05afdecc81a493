//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step24;

import dezero.Variable;
import dezero.viz.Pictures;
import java.util.Locale;
import java.util.function.BinaryOperator;

/**
 * Differentiates three famous functions, counts the digits that are right, and asks for slopes
 * where there are none.
 *
 * <p>Argument: none; or {@code page}, for the slopes of Goldstein and Price's function as somebody
 * with a pencil would find them; or {@code book}, for the line that the Python book's program
 * prints.
 */
public final class Step24 {
  private static final double H = 1e-5;
  private static final int PLACES = 1_000;
  private static final int LINE = 76;
  private static final int WRONG_INPUT = 2;

  private Step24() {}

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
      tellTheSlopes();
      countTheDigits();
      turnTheCorners();
      draw();
    } else if (given.equals("page")) {
      printThePage();
    } else if (given.equals("book")) {
      System.out.println(slopes(FamousFunctions::goldsteinPrice));
    } else {
      System.err.println(
          "step 24 takes no argument, or the word page, or the word book, but was given \""
              + given
              + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void tellTheSlopes() {
    System.out.println("sphere: " + slopes(FamousFunctions::sphere));
    System.out.println("Matyas: " + slopes(FamousFunctions::matyas));
    System.out.println("Goldstein-Price: " + slopes(FamousFunctions::goldsteinPrice));
    var measured = Slopes.measured(FamousFunctions::goldsteinPrice, 1, 1, H);
    System.out.println("measured: " + measured.alongX() + " " + measured.alongY());
  }

  /** At (1, 1). */
  private static String slopes(BinaryOperator<Variable> f) {
    var x = Variable.of(1.0);
    var y = Variable.of(1.0);
    f.apply(x, y).backward();
    return x.grad() + " " + y.grad();
  }

  private static void countTheDigits() {
    System.out.println("right digits at " + PLACES + " places");
    tell("measured", (x, y) -> Slopes.measured(FamousFunctions::goldsteinPrice, x, y, H).alongX());
    tell("backward", (x, y) -> Slopes.of(FamousFunctions::goldsteinPrice, x, y).alongX());
  }

  private static void tell(String name, Digits.Way way) {
    var digits = Digits.of(way, PLACES);
    System.out.printf(
        Locale.ROOT, "%s: worst %.1f, middle %.1f%n", name, digits.worst(), digits.middle());
  }

  private static void turnTheCorners() {
    System.out.println("slopes at 0");
    Corners.all()
        .forEach(
            (name, f) ->
                System.out.println(
                    name + ": " + Corners.slope(f, 0) + ", measured " + Corners.measured(f, 0, H)));
  }

  private static void printThePage() {
    var page = Page.goldsteinPrice();
    System.out.println("the formula, multiplied out: " + page.terms() + " terms");
    System.out.println("its slope along x: " + page.alongX().terms() + " terms");
    page.alongX().lines(LINE).forEach(System.out::println);
    System.out.println("its slope along y: " + page.alongY().terms() + " terms");
    page.alongY().lines(LINE).forEach(System.out::println);
  }

  private static void draw() {
    Pictures.save("step24-matyas.svg", Sketches.arrows()::write);
    Pictures.save("step24-line.svg", Sketches.straightLine()::write);
  }
}
