package dezero.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;

/**
 * A contour map of a function f(x, y), light where it is low and dark where it is high, with the
 * paths of searches on it: a ring where each started, a star where it ended. Nothing hides
 * anything: of two paths, the one below is wider, and what marks a place leaves its middle free.
 *
 * <pre>{@code
 * ContourChart.of((x, y) -> x * x + 10 * y * y, range(-2, 2), range(-1, 1))
 *     .title("Down the valley")
 *     .path("gradient descent", xs, ys).as(GRADIENT_DESCENT)
 *     .label("100 steps", xs[100], ys[100])
 *     .write(Path.of("valley.png"));
 * }</pre>
 */
public final class ContourChart extends Chart<ContourChart> {
  private static final double FAR = 1e4;
  private static final double LINE = 1.8;
  private static final double WIDER = 2.6; // each path than the one on top of it
  private static final double CASING = 1.6;
  private static final Stroke OUTLINE = ChartLook.line(1.6);
  private static final Shape START = ChartLook.dot(4);
  private static final Shape END = ChartLook.star(7);
  private static final Shape MARK = ChartLook.crosshair(9, 16);
  private static final Shape MARK_IN_LEGEND = ChartLook.crosshair(2.5, 7);
  private static final Shape DOT = ChartLook.dot(2.5);
  private static final Color BEHIND_TEXT = new Color(255, 255, 255, 190);
  private static final double TEXT_TO_THE_RIGHT = 8;
  private static final double TEXT_MARGIN = 2;

  private record Walk(Polyline points, Optional<Role> role) {}

  private record Place(String text, double x, double y) {}

  private final Range xRange;
  private final Range yRange;
  private final DoubleBinaryOperator f;
  private final List<Walk> paths = new ArrayList<>();
  private final List<Place> marks = new ArrayList<>();
  private final List<Place> labels = new ArrayList<>();
  private Optional<Levels> levels = Optional.empty();

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
    paths.add(new Walk(new Polyline(name, xs, ys), Optional.empty()));
    return this;
  }

  /** Gives the path that was added last the colour of what it shows. */
  public ContourChart as(Role role) {
    int last = lastToBe(role, paths);
    paths.set(last, new Walk(paths.get(last).points, Optional.of(role)));
    return this;
  }

  /** Points at a place worth knowing, such as the minimum, from four sides. */
  public ContourChart mark(String name, double x, double y) {
    marks.add(new Place(VisibleText.onOneLine("the name of a mark", name), x, y));
    return this;
  }

  /** A dot with a text beside it, such as how many steps led there. */
  public ContourChart label(String text, double x, double y) {
    labels.add(new Place(VisibleText.onOneLine("the text of a label", text), x, y));
    return this;
  }

  /**
   * The heights at which the colour changes, in ascending order. Unless they are given, they follow
   * from the heights on the map.
   */
  public ContourChart levels(double... heights) {
    levels = Optional.of(Levels.given(heights));
    return this;
  }

  @Override
  ContourChart self() {
    return this;
  }

  @Override
  JFreeChart draft(String xLabel, String yLabel) {
    ContourMap map = ContourMap.of(f, xRange, yRange, levels);
    XYPlot plot =
        ChartLook.plot(
            ChartLook.axis(xLabel, xRange, TickSteps.LINEAR),
            ChartLook.axis(yLabel, yRange, TickSteps.LINEAR));
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

  private void paintPaths(Graphics2D g, AffineTransform toDrawing) {
    List<double[][]> seen = paths.stream().map(this::seen).toList();
    List<Shape> lines =
        seen.stream()
            .map(points -> toDrawing.createTransformedShape(line(points[0], points[1])))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      paintLine(g, lines.get(i), width(i) + CASING, Color.WHITE);
    }
    List<Color> colors = colors();
    for (int i = 0; i < lines.size(); i++) {
      paintLine(g, lines.get(i), width(i), colors.get(i));
    }
    labels.forEach(label -> paintLabel(g, toDrawing, label));
    for (double[][] points : seen) {
      int last = points[0].length - 1;
      if (last >= 0) {
        paintAt(g, toDrawing, points[0][0], points[1][0], START, Color.WHITE, ChartLook.INK);
        paintAt(g, toDrawing, points[0][last], points[1][last], END, ChartLook.INK, Color.WHITE);
      }
    }
    marks.forEach(mark -> paintAt(g, toDrawing, mark.x, mark.y, MARK, ChartLook.INK, Color.WHITE));
  }

  private double[][] seen(Walk path) {
    return path.points.thinned(0, xRange.length(), yRange.length()).toArray();
  }

  private double width(int path) {
    return LINE + WIDER * (paths.size() - 1 - path);
  }

  private List<Color> colors() {
    return ChartLook.colors(paths.stream().map(Walk::role).toList());
  }

  private static void paintLine(Graphics2D g, Shape line, double width, Color color) {
    g.setStroke(ChartLook.line(width));
    g.setColor(color);
    g.draw(line);
  }

  private void paintLabel(Graphics2D g, AffineTransform toDrawing, Place label) {
    if (!isDrawable(label.x, label.y)) {
      return;
    }
    Point2D dot = toDrawing.transform(new Point2D.Double(label.x, label.y), null);
    g.setFont(ChartLook.SMALL);
    var metrics = g.getFontMetrics();
    double x = dot.getX() + TEXT_TO_THE_RIGHT;
    double y = dot.getY() + metrics.getAscent();
    g.setColor(BEHIND_TEXT);
    g.fill(
        new Rectangle2D.Double(
            x - TEXT_MARGIN,
            dot.getY(),
            metrics.stringWidth(label.text) + 2 * TEXT_MARGIN,
            metrics.getAscent() + metrics.getDescent()));
    g.setColor(ChartLook.INK);
    g.drawString(label.text, (float) x, (float) y);
    paintAt(g, toDrawing, label.x, label.y, DOT, ChartLook.INK, Color.WHITE);
  }

  /** Paints a shape at (x, y), unless that is far off the map because the search has diverged. */
  private void paintAt(
      Graphics2D g,
      AffineTransform toDrawing,
      double x,
      double y,
      Shape shape,
      Color fill,
      Color outline) {
    if (isDrawable(x, y)) {
      Point2D point = toDrawing.transform(new Point2D.Double(x, y), null);
      AffineTransform there = AffineTransform.getTranslateInstance(point.getX(), point.getY());
      paintShape(g, there.createTransformedShape(shape), fill, outline);
    }
  }

  private boolean isDrawable(double x, double y) {
    return away(x, y) <= 1;
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

  private static void paintShape(Graphics2D g, Shape shape, Color fill, Color outline) {
    g.setStroke(OUTLINE);
    g.setColor(outline);
    g.draw(shape);
    g.setColor(fill);
    g.fill(shape);
  }

  private LegendItemCollection legendItems() {
    LegendItemCollection items = new LegendItemCollection();
    List<Color> colors = colors();
    for (int i = 0; i < paths.size(); i++) {
      items.add(
          new LegendItem(
              paths.get(i).points.name(),
              null,
              null,
              null,
              ChartLook.STROKE_SAMPLE,
              ChartLook.line(width(i)),
              colors.get(i)));
    }
    List<double[][]> seen = paths.stream().map(this::seen).toList();
    if (seen.stream().anyMatch(points -> isOnTheMap(points, 0))) {
      items.add(
          new LegendItem("start", null, null, null, START, Color.WHITE, OUTLINE, ChartLook.INK));
    }
    if (seen.stream().anyMatch(points -> isOnTheMap(points, points[0].length - 1))) {
      items.add(new LegendItem("end", null, null, null, END, ChartLook.INK));
    }
    for (Place mark : marks) {
      items.add(new LegendItem(mark.text, null, null, null, MARK_IN_LEGEND, ChartLook.INK));
    }
    return items;
  }

  /** Whether there is such a point, and it lies on the map. */
  private boolean isOnTheMap(double[][] points, int i) {
    return i >= 0
        && i < points[0].length
        && xRange.contains(points[0][i])
        && yRange.contains(points[1][i]);
  }
}
