package step29;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.ContourChart;
import dezero.viz.LineChart;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The pictures of this chapter. */
final class Sketches {
  private Sketches() {}

  /** The curve and the parabolas that touch it at the start and after one update. */
  static LineChart parabolas(Newton newton) {
    var first = newton.touching();
    newton.step();
    var second = newton.touching();
    newton.step();
    return LineChart.titled("Two updates of Newton's method")
        .curve("f(x) = x⁴ − 2x²", Sketches::height, range(0.7, 2.15))
        .dashedCurve("touches at 2.0", first::at, range(0.7, 2.15))
        .dashedCurve("touches at 1.4545", second::at, range(0.7, 2.15))
        .points(
            "x: 2.0, 1.4545, 1.1510",
            new double[] {first.x(), second.x(), newton.x.item()},
            new double[] {first.height(), second.height(), height(newton.x.item())})
        .points(
            "where the parabolas turn",
            new double[] {second.x(), newton.x.item()},
            new double[] {first.at(second.x()), second.at(newton.x.item())})
        .yRange(range(-2, 9));
  }

  /** Both searches on the curve of f, from 2.0. */
  static LineChart curve() {
    double[] slow = descending(70);
    double[] quick = newton(7);
    return LineChart.titled("From 2.0 down to 1.0")
        .points("Newton, 7 updates", quick, heights(quick))
        .points("gradient descent, 70 steps", slow, heights(slow))
        .curve("f(x) = x⁴ − 2x²", Sketches::height, range(0.8, 2.05));
  }

  /** How far from 1.0 both searches are. */
  static LineChart distances() {
    return LineChart.titled("Distance from 1.0")
        .marked("Newton", counting(6), distances(newton(6)))
        .line("gradient descent", counting(70), distances(descending(70)))
        .axes("update", "distance")
        .logY();
  }

  private static double[] newton(int updates) {
    var newton = new Newton(TwoValleys::f, TwoValleys::curvature, 2);
    return Track.of(newton::step, updates, newton.x)[0];
  }

  private static double[] descending(int steps) {
    var x = Variable.of(2.0);
    var descent = new GradientDescent(() -> TwoValleys.f(x), 0.01, x);
    return Track.of(descent::step, steps, x)[0];
  }

  private static double[] counting(int last) {
    return IntStream.rangeClosed(0, last).asDoubleStream().toArray();
  }

  private static double[] distances(double[] xs) {
    return Arrays.stream(xs).map(x -> x - 1).toArray();
  }

  /** The way of gradient descent on the map of Rosenbrock's valley, and Newton's from (0, 2). */
  static ContourChart canyon(double[][] slow) {
    var newton = new NewtonInThePlane(Rosenbrock::f, Rosenbrock::hessian, 0, 2);
    double[][] quick = Track.of(newton::step, 6, newton.x0, newton.x1);
    return ContourChart.of(Sketches::height, range(-0.6, 1.6), range(-0.4, 2.2))
        .title("50,000 steps and 6")
        .axes("x0", "x1")
        .path("gradient descent", slow[0], slow[1])
        .path("Newton", quick[0], quick[1]);
  }

  private static double[] heights(double[] xs) {
    return Arrays.stream(xs).map(Sketches::height).toArray();
  }

  private static double height(double x) {
    return TwoValleys.f(Variable.of(x)).item();
  }

  private static double height(double x0, double x1) {
    return Rosenbrock.f(Variable.of(x0), Variable.of(x1)).item();
  }
}
