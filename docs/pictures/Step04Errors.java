//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES ../../common/src/main/java/**.java
//SOURCES ../../viz/src/main/java/**.java

import static dezero.viz.Range.range;

import dezero.viz.LineChart;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws step 04's picture: how wrong a measured slope is, for each h. Argument: the file to write,
 * such as step04-numerical-diff/images/errors.svg. Steps 01 to 22 use no library of ours, so they
 * cannot draw it themselves.
 */
public final class Step04Errors {
  private static final int PLACES = 1_000;
  private static final int POINTS_PER_DECADE = 3;
  private static final int DECADES = 15;

  private Step04Errors() {}

  public static void main(String... args) {
    DoubleUnaryOperator square = x -> x * x;
    DoubleUnaryOperator cube = x -> x * x * x;
    DoubleUnaryOperator slopeOfTheCube = x -> 3 * x * x;
    double[] exponents = new double[DECADES * POINTS_PER_DECADE + 1];
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = -DECADES + i / (double) POINTS_PER_DECADE;
    }
    LineChart.titled("How wrong is a measured slope?")
        .axes("h = 10 to the power of", "typical error between x = 1 and x = 2")
        .marked(
            "x³, one side",
            exponents,
            errors(exponents, (x, h) -> oneSide(cube, x, h), slopeOfTheCube))
        .marked(
            "x³, both sides",
            exponents,
            errors(exponents, (x, h) -> bothSides(cube, x, h), slopeOfTheCube))
        .marked(
            "x², both sides",
            exponents,
            errors(exponents, (x, h) -> bothSides(square, x, h), x -> 2 * x))
        .vertical(Math.log10(5e-6), "5e-6")
        .yRange(range(1e-16, 10))
        .logY()
        .write(Path.of(args[0]));
  }

  private static double oneSide(DoubleUnaryOperator f, double x, double h) {
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
  }

  private static double bothSides(DoubleUnaryOperator f, double x, double h) {
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
  }

  /** For each h, the root of the mean square of the errors at a thousand places. */
  private static double[] errors(
      double[] exponents, DoubleBinaryOperator measured, DoubleUnaryOperator exact) {
    double[] errors = new double[exponents.length];
    for (int i = 0; i < errors.length; i++) {
      double h = Math.pow(10, exponents[i]);
      double squares = 0;
      for (int place = 0; place < PLACES; place++) {
        double x = 1 + place / (double) PLACES;
        double error = measured.applyAsDouble(x, h) - exact.applyAsDouble(x);
        squares += error * error;
      }
      errors[i] = Math.sqrt(squares / PLACES);
    }
    return errors;
  }
}
