//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES ../../common/src/main/java/**.java
//SOURCES ../../viz/src/main/java/**.java

import static dezero.viz.Range.range;

import dezero.viz.LineChart;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;

/**
 * Draws step 30's picture: how wrong a measured curvature of x⁴ − 2x² is, for each h. Argument: the
 * file to write, such as step30-what-backward-forgets/images/errors.svg. Steps 30 to 32 use no
 * library of ours, so they cannot draw it themselves.
 */
public final class Step30Errors {
  private static final int PLACES = 1_000;
  private static final int POINTS_PER_DECADE = 3;
  private static final int DECADES = 13;

  private Step30Errors() {}

  public static void main(String... args) {
    double[] exponents = new double[DECADES * POINTS_PER_DECADE + 1];
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = -DECADES + i / (double) POINTS_PER_DECADE;
    }
    LineChart.titled("How wrong is a measured curvature?")
        .axes("h = 10 to the power of", "typical error, as a share of the curvature")
        .marked("from three values", exponents, errors(exponents, Step30Errors::fromValues))
        .marked("from two slopes", exponents, errors(exponents, Step30Errors::fromSlopes))
        .vertical(Math.log10(1e-5), "1e-5")
        .vertical(Math.log10(2e-4), "2e-4")
        .yRange(range(1e-13, 1e5))
        .logY()
        .write(Path.of(args[0]));
  }

  private static double value(double x) {
    double s = x * x;
    return s * s - s * 2;
  }

  /** As the engine's backward pass calculates it. */
  private static double slope(double x) {
    double s = x * x;
    double gradient = -2 + s + s;
    return gradient * x + gradient * x;
  }

  private static double fromSlopes(double x, double h) {
    return (slope(x + h) - slope(x - h)) / (2 * h);
  }

  private static double fromValues(double x, double h) {
    return (value(x + h) - 2 * value(x) + value(x - h)) / (h * h);
  }

  /** For each h, the root of the mean square of the errors at a thousand places. */
  private static double[] errors(double[] exponents, DoubleBinaryOperator measured) {
    double[] errors = new double[exponents.length];
    for (int i = 0; i < errors.length; i++) {
      double h = Math.pow(10, exponents[i]);
      double squares = 0;
      for (int place = 0; place < PLACES; place++) {
        double x = 1.5 + place / (double) PLACES;
        double error = measured.applyAsDouble(x, h) / (12 * x * x - 4) - 1;
        squares += error * error;
      }
      errors[i] = Math.sqrt(squares / PLACES);
    }
    return errors;
  }
}
