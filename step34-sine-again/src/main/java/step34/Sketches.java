package step34;

import static dezero.viz.Range.range;
import static dezero.viz.Role.DERIVATIVE;
import static dezero.viz.Role.FUNCTION;
import static dezero.viz.Role.SECOND_DERIVATIVE;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.functions.Functions;
import dezero.viz.ComputationGraph;
import dezero.viz.LineChart;
import dezero.viz.Range;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The pictures of this chapter. */
final class Sketches {
  private static final Range AROUND_0 = range(-10, 10);

  private Sketches() {}

  /** The sine and three derivatives at 200 places, which is the book's picture. */
  static LineChart derivatives() {
    var x = Variable.of(NdArray.linspace(-7, 7, 200));
    double[] places = x.data().toDoubles();
    List<double[]> heights =
        Derivatives.of(Functions::sin, x, 3).stream().map(y -> y.data().toDoubles()).toList();
    return LineChart.titled("The sine, differentiated three times")
        .line("sine", places, heights.get(0))
        .as(FUNCTION)
        .line("1st derivative", places, heights.get(1))
        .as(DERIVATIVE)
        .line("2nd", places, heights.get(2))
        .as(SECOND_DERIVATIVE)
        .line("3rd", places, heights.get(3))
        .yRange(range(-1.5, 1.5));
  }

  /** The calculation of the sine's fourth derivative, which is the sine again. */
  static ComputationGraph fourth() {
    var x = Variable.of(1.0).named("x");
    return ComputationGraph.of(Derivatives.of(Functions::sin, x, 4).get(4).named("4th"))
        .withValues();
  }

  /** Polynomials that know the sine at 0 only. */
  static LineChart polynomials(TaylorPolynomial ofSine) {
    var chart =
        LineChart.titled("What the derivatives at 0 know of the sine")
            .dashedCurve("sine", Math::sin, AROUND_0)
            .as(FUNCTION);
    for (int degree : new int[] {1, 7, 13, 19}) {
      var p = ofSine.ofDegree(degree);
      double reach = p.reach(Math::sin, Step34.TOLERANCE);
      chart.curve(String.format(Locale.ROOT, "degree %d: to %.2f", degree, reach), p::at, AROUND_0);
    }
    return chart.yRange(range(-2.5, 2.5));
  }

  /** Polynomials that never get past 1. */
  static LineChart hill(TaylorPolynomial ofHill) {
    DoubleUnaryOperator itself = x -> 1 / (1 + x * x);
    var places = range(-2, 2);
    var chart =
        LineChart.titled("1 / (1 + x²), and what its derivatives at 0 know of it")
            .dashedCurve("the hill", itself, places)
            .as(FUNCTION);
    for (int degree : new int[] {2, 4, 8, 10}) {
      add(chart, ofHill.ofDegree(degree), itself, places);
    }
    return chart.vertical(-1, "−1").vertical(1, "1").yRange(range(-0.5, 1.5));
  }

  /** Its name says how far the polynomial reaches. */
  private static void add(LineChart chart, TaylorPolynomial p, DoubleUnaryOperator f, Range where) {
    double reach = p.reach(f, Step34.TOLERANCE);
    chart.curve(String.format(Locale.ROOT, "degree %d: to %.2f", p.degree(), reach), p::at, where);
  }
}
