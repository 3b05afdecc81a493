package step27;

import static dezero.viz.Range.range;
import static dezero.viz.Role.FUNCTION;

import dezero.viz.LineChart;
import dezero.viz.Range;

/** The picture of the sine and its sums. */
final class Sketches {
  private static final Range PLACES = range(-7, 7);

  private Sketches() {}

  /** The sine is dashed, so that the sums that lie under it are seen. */
  static LineChart sums() {
    return LineChart.titled("The sine, and the sums of its first terms")
        .dashedCurve("sine", Math::sin, PLACES)
        .as(FUNCTION)
        .curve("1 term", x -> sum(1, x), PLACES)
        .curve("2 terms", x -> sum(2, x), PLACES)
        .curve("3 terms", x -> sum(3, x), PLACES)
        .curve("4 terms", x -> sum(4, x), PLACES)
        .yRange(range(-2.5, 2.5));
  }

  /** x − x³/3! + x⁵/5! − …, this many terms of it. */
  static double sum(int terms, double x) {
    double term = x;
    double sum = 0;
    for (int n = 1; n < 2 * terms; n += 2) {
      sum += term;
      term *= -x * x / ((n + 1) * (n + 2));
    }
    return sum;
  }
}
