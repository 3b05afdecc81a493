package dezero.viz;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYSeries;

/** Points joined by a line; a point that is not finite makes a gap. Two lines may have one name. */
record Polyline(String name, double[] xs, double[] ys) {
  private static final double INVISIBLE = 1.0 / 2000;

  Polyline {
    name = VisibleText.onOneLine("the name of a line", name);
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          "\"%s\": %d x values but %d y values; expected the same number of each"
              .formatted(name, xs.length, ys.length));
    }
    xs = xs.clone();
    ys = ys.clone();
  }

  /** The same points with f(y) instead of y. */
  Polyline withY(DoubleUnaryOperator f) {
    return new Polyline(name, xs, Arrays.stream(ys).map(f).toArray());
  }

  /** The x values of the points that are drawn. */
  DoubleStream shownXs() {
    return shown().mapToDouble(i -> xs[i]);
  }

  /** The y values of the points that are drawn. */
  DoubleStream shownYs() {
    return shown().mapToDouble(i -> ys[i]);
  }

  private IntStream shown() {
    return IntStream.range(0, xs.length)
        .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]));
  }

  /**
   * The points as a JFreeChart series, without those too near the previous one to be seen: 50,000
   * steps of a slow search do not need 50,000 points.
   *
   * @param key tells the series from others: JFreeChart allows each key once
   * @param width the difference of the x values at the drawing's edges
   * @param height the difference of the y values at the drawing's edges
   */
  XYSeries thinned(int key, double width, double height) {
    XYSeries series = new XYSeries(key, false, true);
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < xs.length; i++) {
      double far = Math.max(Math.abs(xs[i] - lastX) / width, Math.abs(ys[i] - lastY) / height);
      boolean unseen = far < INVISIBLE; // false next to NaN
      if (!unseen || i == xs.length - 1) {
        boolean finite = Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
        lastX = finite ? xs[i] : Double.NaN;
        lastY = finite ? ys[i] : Double.NaN;
        series.add(lastX, lastY, false);
      }
    }
    return series;
  }
}
