package step28;

import static dezero.viz.Range.range;
import static dezero.viz.Role.GRADIENT_DESCENT;

import dezero.Variable;
import dezero.viz.ContourChart;
import java.util.Locale;
import java.util.stream.IntStream;

/** The picture of this chapter. */
final class Sketches {
  /** Two labels nearer to each other than this would overlap. */
  private static final double SEEN_APART = 0.2;

  private Sketches() {}

  /** The walk on the map, with dots that say after how many steps it was there. */
  static ContourChart walk(GradientDescent descent) {
    double[] path0 = descent.path(0);
    double[] path1 = descent.path(1);
    int last = path0.length - 1;
    boolean stays = Double.isFinite(height(path0[last], path1[last]));
    var map = stays ? valley() : valleyAndWalls();
    map.title("Gradient descent in Rosenbrock's valley, rate " + descent.rate)
        .axes("x0", "x1")
        .path("gradient descent", path0, path1)
        .as(GRADIENT_DESCENT);
    if (!(Math.hypot(path0[last] - 1, path1[last] - 1) < SEEN_APART)) {
      map.mark("the lowest point", 1, 1);
    }
    var steps = stays ? IntStream.of(10, 100, 1_000, last) : IntStream.of(1, 2, 3);
    steps
        .filter(step -> step <= last)
        .filter(step -> step == last || !isAtTheEnd(step, path0, path1))
        .forEach(step -> map.label(stays ? steps(step) : "" + step, path0[step], path1[step]));
    return map;
  }

  private static boolean isAtTheEnd(int step, double[] path0, double[] path1) {
    int last = path0.length - 1;
    return Math.hypot(path0[step] - path0[last], path1[step] - path1[last]) < SEEN_APART;
  }

  private static ContourChart valley() {
    return ContourChart.of(Sketches::height, range(-0.5, 1.5), range(-0.5, 2.2));
  }

  private static ContourChart valleyAndWalls() {
    return ContourChart.of(Sketches::height, range(-1.5, 1.5), range(-2.5, 2.5));
  }

  private static String steps(int count) {
    return String.format(Locale.ROOT, "%,d steps", count);
  }

  private static double height(double x0, double x1) {
    return Rosenbrock.rosenbrock(Variable.of(x0), Variable.of(x1)).item();
  }
}
