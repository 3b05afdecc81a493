package step29;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.ContourChart;
import dezero.viz.LineChart;
import dezero.viz.Role;
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
    double[] xs = {first.x(), second.x(), newton.x.item()};
    return LineChart.titled("Two updates of Newton's method")
        .curve("f(x) = x⁴ − 2x²", Sketches::height, range(0.7, 2.15))
        .as(Role.FUNCTION)
        .dashedCurve("touches at 2.0, turns at 1.4545", first::at, range(0.9, 2.05))
        .as(Role.NEWTON)
        .dashedCurve("touches at 1.4545, turns at 1.1510", second::at, range(0.7, 1.75))
        .as(Role.NEWTON)
        .points("x", xs, Arrays.stream(xs).map(Sketches::height).toArray())
        .as(Role.NEWTON)
        .vertical(second.x(), "1.4545")
        .vertical(newton.x.item(), "1.1510")
        .yRange(range(-2, 9));
  }

  /** How far from 1.0 both searches are. */
  static LineChart distances() {
    return LineChart.titled("Distance from 1.0")
        .line("gradient descent", counting(70), distances(descending(70)))
        .as(Role.GRADIENT_DESCENT)
        .marked("Newton", counting(6), distances(newton(6)))
        .as(Role.NEWTON)
        .axes("update", "distance")
        .xRange(range(-2, 72))
        .yRange(range(1e-13, 10))
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
        .as(Role.GRADIENT_DESCENT)
        .path("Newton", quick[0], quick[1])
        .as(Role.NEWTON)
        .label("1 update, height 1", quick[0][1], quick[1][1])
        .label("2 updates, height 100", quick[0][2], quick[1][2]);
  }

  private static double height(double x) {
    return TwoValleys.f(Variable.of(x)).item();
  }

  private static double height(double x0, double x1) {
    return Rosenbrock.f(Variable.of(x0), Variable.of(x1)).item();
  }
}
