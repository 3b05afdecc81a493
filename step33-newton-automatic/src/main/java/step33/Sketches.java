package step33;

import static dezero.viz.Range.range;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.LineChart;
import dezero.viz.Role;
import java.util.stream.IntStream;

/** The pictures of this chapter. */
final class Sketches {
  private Sketches() {}

  /** The calculation of f′, which backward() wrote. */
  static ComputationGraph slopeGraph() {
    var x = Variable.of(2.0).named("x");
    return ComputationGraph.of(Gradient.of(TwoValleys.f(x), x).get(0).named("slope")).withValues();
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
        .as(Role.FUNCTION)
        .line("slope", places, slope.data().toDoubles())
        .as(Role.DERIVATIVE)
        .line("curvature", places, curvature.data().toDoubles())
        .as(Role.SECOND_DERIVATIVE)
        .horizontal(0, "")
        .yRange(range(-6, 9));
  }
}
