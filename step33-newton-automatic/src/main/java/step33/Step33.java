//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../common/src/main/java/**.java
//SOURCES ../../../../../viz/src/main/java/**.java

package step33;

import dezero.Variable;
import dezero.viz.Pictures;
import java.util.Locale;

/**
 * Newton's method again, without a single derivative worked out by hand.
 *
 * <p>Argument: another start on x⁴ − 2x², to see what happens there; or {@code book}, for the lines
 * that the Python book's program prints.
 */
public final class Step33 {
  private static final int WRONG_INPUT = 2;

  /** From almost everywhere it rests sooner; from some places it goes back and forth for ever. */
  private static final int MOST_UPDATES = 100;

  private Step33() {}

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
          "step 33 takes one start like 0.5, or the word book, but was given \"" + given + "\"");
      return WRONG_INPUT;
    }
    return 0;
  }

  private static void goTheWholeWay() {
    printAsTheBookDoes();
    differentiateOnAndOn();
    crossTheCanyon();
    findHalfOfPi();
    draw();
  }

  private static double start(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static void startElsewhere(double start) {
    var newton = new Newton(TwoValleys::f, start);
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
    printUpdates(new Newton(TwoValleys::f, 2));
  }

  private static void printUpdates(Newton newton) {
    for (int i = 0; i < 10; i++) {
      System.out.println(i + " " + newton.x);
      newton.step();
    }
  }

  private static void differentiateOnAndOn() {
    System.out.println("derivatives of x^4 - 2x^2 at 2.0");
    var x = Variable.of(2.0);
    var derivative = TwoValleys.f(x);
    for (int order = 1; order <= 5; order++) {
      derivative = Gradient.of(derivative, x).get(0);
      System.out.println(order + " " + derivative);
    }
  }

  private static void crossTheCanyon() {
    var newton = new NewtonInThePlane(Rosenbrock::f, 0, 2);
    System.out.println("Rosenbrock's valley: update, x0, x1");
    for (int i = 0; i <= 6; i++) {
      System.out.println(i + " " + newton.x0 + " " + newton.x1);
      newton.step();
    }
    System.out.println("Hessian there: " + Hessian.of(Rosenbrock::f, newton.x0, newton.x1));
  }

  private static void findHalfOfPi() {
    System.out.println("top of a sine made of a loop: update, x, distance from pi/2");
    var newton = new Newton(TaylorSine::f, 1);
    for (int i = 0; i <= 4; i++) {
      double distance = Math.abs(newton.x.item() - Math.PI / 2);
      System.out.println(String.format(Locale.ROOT, "%d %s %.1e", i, newton.x, distance));
      newton.step();
    }
  }

  private static void draw() {
    Pictures.save("step33-slope.svg", Sketches.slopeGraph()::write);
    Pictures.save("step33-derivatives.svg", Sketches.derivatives()::write);
  }
}
