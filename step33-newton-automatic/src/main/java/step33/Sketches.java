package step33;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.ContourChart;
import dezero.viz.LineChart;
import java.util.stream.IntStream;

/** The pictures of this chapter. */
final class Sketches {
  private Sketches() {}

  /** The calculation of f′, which backward() wrote. */
  static ComputationGraph slopeGraph() {
    var x = Variable.of(2.0).named("x");
    return ComputationGraph.of(Gradient.of(TwoValleys.f(x), x).get(0).named("slope"));
  }

  /** f, f′ and f″ at 141 places at once. */
  static LineChart derivatives() {
    double[] places = IntStream.rangeClosed(-70, 70).mapToDouble(i -> i / 50.0).toArray();
    var x = Variable.of(places);
    var y = TwoValleys.f(x);
    var slope = Gradient.of(y, x).get(0);
    var curvature = Gradient.of(slope, x).get(0);
    return LineChart.titled("x⁴ − 2x², differentiated twice")
        .line("f", places, y.data().toDoubles())
        .line("slope", places, slope.data().toDoubles())
        .line("curvature", places, curvature.data().toDoubles())
        .horizontal(0, "")
        .yRange(range(-6, 9));
  }

  /** Both searches on the map of Rosenbrock's valley, from (0, 2). */
  static ContourChart canyon() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    var descent = new GradientDescent(() -> Rosenbrock.f(x0, x1), 0.001, x0, x1);
    double[][] slow = Track.of(descent::step, 50_000, x0, x1);
    var newton = new NewtonInThePlane(Rosenbrock::f, 0, 2);
    double[][] quick = Track.of(newton::step, 6, newton.x0, newton.x1);
    return ContourChart.of(Sketches::height, range(-0.6, 1.6), range(-0.4, 2.2))
        .title("50,000 steps and 6")
        .axes("x0", "x1")
        .path("gradient descent", slow[0], slow[1])
        .path("Newton", quick[0], quick[1]);
  }

  private static double height(double x0, double x1) {
    return Rosenbrock.f(Variable.of(x0), Variable.of(x1)).item();
  }
}
