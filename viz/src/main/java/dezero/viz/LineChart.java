package dezero.viz;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A line chart, such as of a loss, or of a function and its derivatives.
 *
 * <pre>{@code
 * LineChart.titled("sin and its slope")
 *     .curve("sin", Math::sin, range(-7, 7)).as(FUNCTION)
 *     .curve("cos", Math::cos, range(-7, 7)).as(DERIVATIVE)
 *     .write(Path.of("sin.png"));
 * }</pre>
 */
public final class LineChart extends Chart<LineChart> {
  private static final int POINTS_OF_A_CURVE = 400;

  private enum Look {
    LINE,
    DASHES,
    MARKED,
    POINTS
  }

  private record Series(Polyline points, Look look, Optional<Role> role) {}

  private record Reference(double place, String label) {
    Reference {
      label = VisibleText.onOneLine("the label of a reference line", label);
      if (!Double.isFinite(place)) {
        throw new IllegalArgumentException(
            "reference line \"%s\" at %s: expected a finite number".formatted(label, place));
      }
    }

    ValueMarker marker(RectangleAnchor anchor, TextAnchor textAnchor) {
      ValueMarker marker = new ValueMarker(place, ChartLook.INK, ChartLook.DASHED_HAIRLINE);
      marker.setLabel(label);
      marker.setLabelFont(ChartLook.SMALL);
      marker.setLabelPaint(ChartLook.INK);
      marker.setLabelBackgroundColor(ChartLook.NONE);
      marker.setLabelAnchor(anchor);
      marker.setLabelTextAnchor(textAnchor);
      return marker;
    }
  }

  private final List<Series> series = new ArrayList<>();
  private final List<Reference> verticals = new ArrayList<>();
  private final List<Reference> horizontals = new ArrayList<>();
  private Range xRange;
  private Range yRange;
  private boolean logY;

  private LineChart() {}

  /** An empty chart with this title. */
  public static LineChart titled(String title) {
    return new LineChart().title(title);
  }

  /** A line through the points (xs[i], ys[i]); it breaks where one is not finite. */
  public LineChart line(String name, double[] xs, double[] ys) {
    return add(name, xs, ys, Look.LINE);
  }

  /** A line through (0, ys[0]), (1, ys[1]), …: a loss by iteration. */
  public LineChart line(String name, double[] ys) {
    return line(name, IntStream.range(0, ys.length).asDoubleStream().toArray(), ys);
  }

  /** A dashed line through the points; each dashed line of a chart has other dashes. */
  public LineChart dashed(String name, double[] xs, double[] ys) {
    return add(name, xs, ys, Look.DASHES);
  }

  /** A line through the points, with a dot at each. */
  public LineChart marked(String name, double[] xs, double[] ys) {
    return add(name, xs, ys, Look.MARKED);
  }

  /** The points alone, as dots. */
  public LineChart points(String name, double[] xs, double[] ys) {
    return add(name, xs, ys, Look.POINTS);
  }

  /** y = f(x) over a range. */
  public LineChart curve(String name, DoubleUnaryOperator f, Range range) {
    return curve(name, f, range, Look.LINE);
  }

  /** y = f(x) over a range, dashed. */
  public LineChart dashedCurve(String name, DoubleUnaryOperator f, Range range) {
    return curve(name, f, range, Look.DASHES);
  }

  private LineChart curve(String name, DoubleUnaryOperator f, Range range, Look look) {
    double[] xs =
        IntStream.range(0, POINTS_OF_A_CURVE)
            .mapToDouble(i -> range.at(i, POINTS_OF_A_CURVE))
            .toArray();
    return add(name, xs, Arrays.stream(xs).map(f).toArray(), look);
  }

  private LineChart add(String name, double[] xs, double[] ys, Look look) {
    series.add(new Series(new Polyline(name, xs, ys), look, Optional.empty()));
    return this;
  }

  /** Gives the line that was added last the colour of what it shows. */
  public LineChart as(Role role) {
    int last = lastToBe(role, series);
    Series line = series.get(last);
    series.set(last, new Series(line.points, line.look, Optional.of(role)));
    return this;
  }

  /** A dashed horizontal line at y, with a label. */
  public LineChart horizontal(double y, String label) {
    horizontals.add(new Reference(y, label));
    return this;
  }

  /** A dashed vertical line at x, with a label. */
  public LineChart vertical(double x, String label) {
    verticals.add(new Reference(x, label));
    return this;
  }

  /** A logarithmic y axis; values that are not above 0 leave a gap. */
  public LineChart logY() {
    logY = true;
    return this;
  }

  /** The range of the x axis; by default, that of all points. */
  public LineChart xRange(Range range) {
    xRange = range;
    return this;
  }

  /** The range of the y axis; by default, that of all points. */
  public LineChart yRange(Range range) {
    yRange = range;
    return this;
  }

  @Override
  LineChart self() {
    return this;
  }

  @Override
  JFreeChart draft(String xLabel, String yLabel) {
    List<Polyline> lines = series.stream().map(one -> one.points.withY(this::scaled)).toList();
    Range given = scaled(yRange);
    List<Reference> levels = horizontals.stream().map(this::scaled).toList();
    Range x = xRange == null ? fitting(lines, Polyline::shownXs, verticals) : xRange;
    Range y = given == null ? fitting(lines, Polyline::shownYs, levels) : given;
    XYPlot plot =
        ChartLook.plot(
            ChartLook.axis(xLabel, x, hasWholeXs() ? TickSteps.WHOLE : TickSteps.LINEAR),
            ChartLook.axis(yLabel, y, logY ? TickSteps.LOGARITHMIC : TickSteps.LINEAR));
    addSeries(plot, lines, x, y);
    for (Reference line : verticals) {
      plot.addDomainMarker(line.marker(RectangleAnchor.TOP_RIGHT, TextAnchor.TOP_LEFT));
    }
    for (Reference line : levels) {
      plot.addRangeMarker(line.marker(RectangleAnchor.TOP_RIGHT, TextAnchor.BOTTOM_RIGHT));
    }
    JFreeChart chart = chartOf(plot);
    if (series.size() > 1) {
      chart.addLegend(ChartLook.legend(plot));
    }
    return chart;
  }

  /** The range of all points and reference lines. */
  private static Range fitting(
      List<Polyline> lines, Function<Polyline, DoubleStream> values, List<Reference> references) {
    Range range = Range.around(lines.stream().flatMapToDouble(values));
    for (Reference line : references) {
      range = range.with(line.place);
    }
    return range;
  }

  private void addSeries(XYPlot plot, List<Polyline> lines, Range x, Range y) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendItemLabelGenerator((dataset, i) -> lines.get(i).name());
    List<Color> colors = ChartLook.colors(series.stream().map(Series::role).toList());
    int dashed = 0;
    for (int i = 0; i < lines.size(); i++) {
      Look look = series.get(i).look;
      data.addSeries(lines.get(i).thinned(i, x.length(), y.length()));
      paint(renderer, i, look, colors.get(i));
      renderer.setSeriesStroke(
          i, look == Look.DASHES ? ChartLook.dashes(dashed++) : ChartLook.line(2));
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }

  private static void paint(XYLineAndShapeRenderer renderer, int i, Look look, Color color) {
    renderer.setSeriesPaint(i, color);
    renderer.setSeriesShape(i, ChartLook.dot(3.5));
    renderer.setSeriesLinesVisible(i, look != Look.POINTS);
    renderer.setSeriesShapesVisible(i, look == Look.MARKED || look == Look.POINTS);
  }

  private boolean hasWholeXs() {
    return series.stream()
        .flatMapToDouble(one -> Arrays.stream(one.points.xs()))
        .allMatch(x -> x == Math.rint(x));
  }

  private double scaled(double y) {
    return logY ? Math.log10(y) : y;
  }

  private Range scaled(Range range) {
    return !logY || range == null
        ? range
        : new Range(scaled(positive(range.from())), scaled(positive(range.to())));
  }

  private Reference scaled(Reference line) {
    return logY ? new Reference(scaled(positive(line.place)), line.label) : line;
  }

  private static double positive(double y) {
    if (y <= 0) {
      throw new IllegalArgumentException(
          "logY: cannot show %s; expected ranges and reference lines above 0".formatted(y));
    }
    return y;
  }
}
