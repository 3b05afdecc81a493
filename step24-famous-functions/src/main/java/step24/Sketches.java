package step24;

import static dezero.viz.Range.range;
import static dezero.viz.Role.DERIVATIVE;
import static dezero.viz.Role.FUNCTION;

import dezero.Variable;
import dezero.viz.ContourChart;
import dezero.viz.LineChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The pictures of this chapter. */
final class Sketches {
  private static final double[][] PLACES = {{6, 6}, {-1, 1}, {-4, 4}, {-7, -2}};
  private static final double BACK = Math.toRadians(150);

  private Sketches() {}

  /** Matyas's function, with its gradient as an arrow at four places. */
  static ContourChart arrows() {
    List<double[]> points = new ArrayList<>();
    var map =
        ContourChart.of(Sketches::height, range(-10, 10), range(-10, 10))
            .title("Matyas's function, and its gradient at four places")
            .axes("x", "y")
            .levels(0.1, 0.5, 1, 2, 5, 10, 20, 35, 50, 70);
    for (double[] place : PLACES) {
      var slopes = Slopes.of(FamousFunctions::matyas, place[0], place[1]);
      addArrow(points, place[0], place[1], slopes);
      map.label(
          String.format(Locale.ROOT, "(%.2f, %.2f)", slopes.alongX(), slopes.alongY()),
          place[0],
          place[1]);
    }
    return map.path("gradient", column(points, 0), column(points, 1)).as(DERIVATIVE);
  }

  /** There, and the two barbs; with gaps around, or a ring and a star would be drawn. */
  private static void addArrow(List<double[]> points, double x, double y, Slopes slopes) {
    double[] gap = {Double.NaN, Double.NaN};
    double toX = x + slopes.alongX();
    double toY = y + slopes.alongY();
    double angle = Math.atan2(slopes.alongY(), slopes.alongX());
    double length = Math.min(0.5, Math.hypot(slopes.alongX(), slopes.alongY()) / 2);
    points.addAll(
        List.of(
            gap,
            new double[] {x, y},
            new double[] {toX, toY},
            barb(toX, toY, angle + BACK, length),
            gap,
            new double[] {toX, toY},
            barb(toX, toY, angle - BACK, length),
            gap));
  }

  private static double[] barb(double x, double y, double angle, double length) {
    return new double[] {x + length * Math.cos(angle), y + length * Math.sin(angle)};
  }

  private static double[] column(List<double[]> points, int axis) {
    return points.stream().mapToDouble(point -> point[axis]).toArray();
  }

  private static double height(double x, double y) {
    return FamousFunctions.matyas(Variable.of(x), Variable.of(y)).item();
  }

  /** A straight line, and its slope as backward() finds it at 41 places. */
  static LineChart straightLine() {
    double[] xs = IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 10.0).toArray();
    return LineChart.titled("The slope of relu(x) - relu(-x): 1 at 40 places, 0 at one")
        .axes("x", "")
        .line("relu(x) - relu(-x)", xs, values(xs))
        .as(FUNCTION)
        .points("slope by backward()", xs, slopes(xs))
        .as(DERIVATIVE)
        .yRange(range(-2.2, 2.2));
  }

  private static double[] values(double[] xs) {
    return Corners.longWayRound(Variable.of(xs)).data().toDoubles();
  }

  private static double[] slopes(double[] xs) {
    return DoubleStream.of(xs).map(x -> Corners.slope(Corners::longWayRound, x)).toArray();
  }
}
