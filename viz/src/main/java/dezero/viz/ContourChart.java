package dezero.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * A contour map of a function f(x, y), light where it is low and dark where it is high, with the
 * paths of searches on it: a ring where each started, a star where it ended.
 *
 * <pre>{@code
 * ContourChart.of((x, y) -> x * x + 10 * y * y, range(-2, 2), range(-1, 1))
 *     .title("Down the valley")
 *     .path("gradient descent", xs, ys)
 *     .write(Path.of("valley.png"));
 * }</pre>
 */
public final class ContourChart extends Chart<ContourChart> {
  private static final double FAR = 1e4;
  private static final Stroke LINE = ChartLook.line(1.8);
  private static final Stroke CASING = ChartLook.line(3.4);
  private static final Stroke OUTLINE = ChartLook.line(1.6);
  private static final Shape START = ChartLook.dot(4);
  private static final Shape END = ChartLook.star(7);
  private static final Shape MARK = ChartLook.cross(6);

  private record Mark(String name, double x, double y) {}

  private final Range xRange;
  private final Range yRange;
  private final DoubleBinaryOperator f;
  private final List<Polyline> paths = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  private ContourChart(DoubleBinaryOperator f, Range xRange, Range yRange) {
    this.f = f;
    this.xRange = xRange;
    this.yRange = yRange;
  }

  /** A map of f over a rectangle. */
  public static ContourChart of(DoubleBinaryOperator f, Range xRange, Range yRange) {
    return new ContourChart(f, xRange, yRange);
  }

  /** A path from (xs[0], ys[0]) to the last point; it may leave the map. */
  public ContourChart path(String name, double[] xs, double[] ys) {
    paths.add(new Polyline(name, xs, ys));
    return this;
  }

  /** Marks a point worth knowing, such as the minimum, with a cross. */
  public ContourChart mark(String name, double x, double y) {
    marks.add(new Mark(name, x, y));
    return this;
  }

  @Override
  ContourChart self() {
    return this;
  }

  @Override
  JFreeChart draft(String xLabel, String yLabel) {
    ContourMap map = ContourMap.of(f, xRange, yRange);
    XYPlot plot = ChartLook.plot(axis(xLabel, xRange), axis(yLabel, yRange));
    plot.addAnnotation((Overlay) (g, transform) -> map.paint(g, transform));
    plot.addAnnotation((Overlay) this::paintPaths);
    plot.setFixedLegendItems(legendItems());
    JFreeChart chart = chartOf(plot);
    if (!paths.isEmpty() || !marks.isEmpty()) {
      chart.addLegend(ChartLook.legend(plot));
    }
    map.colorBar().ifPresent(chart::addSubtitle);
    return chart;
  }

  private static NumberAxis axis(String label, Range range) {
    NumberAxis axis = ChartLook.axis(label);
    axis.setRange(range.from(), range.to());
    return axis;
  }

  private void paintPaths(Graphics2D g, AffineTransform toDrawing) {
    for (int i = 0; i < paths.size(); i++) {
      paintPath(g, toDrawing, paths.get(i), ChartLook.color(i));
    }
    for (Mark mark : marks) {
      paintShape(g, at(toDrawing, mark.x, mark.y, MARK), ChartLook.INK, Color.WHITE);
    }
  }

  private void paintPath(Graphics2D g, AffineTransform toDrawing, Polyline points, Color color) {
    double[][] seen = points.thinned(xRange.length(), yRange.length()).toArray();
    Shape line = toDrawing.createTransformedShape(line(seen[0], seen[1]));
    g.setStroke(CASING);
    g.setColor(Color.WHITE);
    g.draw(line);
    g.setStroke(LINE);
    g.setColor(color);
    g.draw(line);
    paintEnd(g, toDrawing, seen, 0, START, Color.WHITE, color);
    paintEnd(g, toDrawing, seen, seen[0].length - 1, END, color, Color.WHITE);
  }

  /** Marks the i-th point, unless it is off the map because the search has diverged. */
  private void paintEnd(
      Graphics2D g,
      AffineTransform toDrawing,
      double[][] points,
      int i,
      Shape shape,
      Color fill,
      Color outline) {
    if (points[0].length > 0 && away(points[0][i], points[1][i]) <= 1) {
      paintShape(g, at(toDrawing, points[0][i], points[1][i], shape), fill, outline);
    }
  }

  /** The path; a step that leads far away is cut off, since renderers fail on huge numbers. */
  private Path2D line(double[] xs, double[] ys) {
    Path2D line = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < xs.length; i++) {
      double away = away(xs[i], ys[i]);
      if (drawing && away <= 1) {
        line.lineTo(xs[i], ys[i]);
      } else if (drawing && away > 1) {
        line.lineTo(xs[i - 1] + (xs[i] - xs[i - 1]) / away, ys[i - 1] + (ys[i] - ys[i - 1]) / away);
      } else if (away <= 1) {
        line.moveTo(xs[i], ys[i]);
      }
      drawing = away <= 1;
    }
    return line;
  }

  /**
   * The distance from the map, as a fraction of the largest that renderers can handle; NaN if x or
   * y is.
   */
  private double away(double x, double y) {
    return Math.max(distance(x, xRange), distance(y, yRange)) / FAR;
  }

  /** The distance from the start of the range, in lengths of the range. */
  private static double distance(double value, Range range) {
    return Math.abs(value - range.from()) / range.length();
  }

  private static Shape at(AffineTransform toDrawing, double x, double y, Shape shape) {
    Point2D point = toDrawing.transform(new Point2D.Double(x, y), null);
    return AffineTransform.getTranslateInstance(point.getX(), point.getY())
        .createTransformedShape(shape);
  }

  private static void paintShape(Graphics2D g, Shape shape, Color fill, Color outline) {
    g.setStroke(OUTLINE);
    g.setColor(outline);
    g.draw(shape);
    g.setColor(fill);
    g.fill(shape);
  }

  private LegendItemCollection legendItems() {
    LegendItemCollection items = new LegendItemCollection();
    for (int i = 0; i < paths.size(); i++) {
      items.add(
          new LegendItem(
              paths.get(i).name(),
              null,
              null,
              null,
              ChartLook.STROKE_SAMPLE,
              LINE,
              ChartLook.color(i)));
    }
    if (!paths.isEmpty()) {
      items.add(
          new LegendItem("start", null, null, null, START, Color.WHITE, OUTLINE, ChartLook.INK));
      items.add(new LegendItem("end", null, null, null, END, ChartLook.INK));
    }
    for (Mark mark : marks) {
      items.add(new LegendItem(mark.name, null, null, null, MARK, ChartLook.INK));
    }
    return items;
  }
}
