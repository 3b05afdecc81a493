package dezero.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Fonts, colours and strokes that the charts share. */
final class ChartLook {
  static final RectangleInsets PADDING = new RectangleInsets(8, 8, 8, 12);
  private static final RectangleInsets TICK_LABEL_INSETS = new RectangleInsets(4, 8, 4, 8);
  static final Color INK = new Color(0x33, 0x33, 0x33);
  static final Color FAINT = new Color(0xdd, 0xdd, 0xdd);
  static final Stroke HAIRLINE = new BasicStroke(0.7f);
  static final Stroke DASHED_HAIRLINE = dashed(1, 6, 4);
  static final Color NONE = new Color(255, 255, 255, 0);

  static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  /** For lines without a role. */
  private static final List<Color> COLORS =
      List.of(
          new Color(0xf0, 0xb4, 0x00),
          new Color(0x33, 0x22, 0x88),
          new Color(0xcc, 0x99, 0xcc),
          new Color(0x5b, 0x3a, 0x1a));

  /** So that dashed lines of one colour can be told apart: long dashes, dots, both in turn. */
  private static final List<Stroke> DASHES =
      List.of(dashed(2, 6, 4), dashed(2, 2, 3), dashed(2, 8, 3, 2, 3));

  static final Shape STROKE_SAMPLE = new Line2D.Double(-9, 0, 9, 0);

  static {
    // Otherwise rotated text becomes shapes in an SVG, which cannot be searched.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private ChartLook() {}

  /** All of them, each once. */
  static List<Color> colorsWithoutARole() {
    return COLORS;
  }

  /** The colours of lines: that of the role, or else the next one that is no role's. */
  static List<Color> colors(List<Optional<Role>> roles) {
    Iterator<Color> others = Stream.generate(COLORS::stream).flatMap(all -> all).iterator();
    return roles.stream().map(role -> role.map(r -> r.color).orElseGet(others::next)).toList();
  }

  static Stroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** The dashes of the n-th dashed line of a chart, counted from 0. */
  static Stroke dashes(int n) {
    return DASHES.get(n % DASHES.size());
  }

  private static Stroke dashed(double width, float... pattern) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, pattern, 0);
  }

  static Shape dot(double radius) {
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }

  static Shape star(double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.45;
      double x = r * Math.sin(i * Math.PI / 5);
      double y = -r * Math.cos(i * Math.PI / 5);
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  /** Four bars that point at a place from all sides, and leave it free. */
  static Shape crosshair(double inner, double outer) {
    Path2D bars = new Path2D.Double();
    for (int i = 0; i < 4; i++) {
      Shape bar = new Rectangle2D.Double(inner, -1.5, outer - inner, 3);
      AffineTransform turn = AffineTransform.getQuadrantRotateInstance(i);
      bars.append(turn.createTransformedShape(bar), false);
    }
    bars.transform(AffineTransform.getRotateInstance(Math.PI / 4));
    return bars;
  }

  static NumberAxis axis(String label, Range range, TickSteps steps) {
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(range.from(), range.to());
    axis.setStandardTickUnits(steps);
    // JFreeChart looks for the right distance from this one on.
    axis.setTickUnit(steps.getCeilingTickUnit(range.length() / 10), false, false);
    return styled(axis);
  }

  static <A extends ValueAxis> A styled(A axis) {
    axis.setLabelFont(PLAIN);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelInsets(TICK_LABEL_INSETS);
    axis.setLabelPaint(INK);
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(INK);
    axis.setTickMarkPaint(INK);
    return axis;
  }

  static XYPlot plot(ValueAxis x, ValueAxis y) {
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlinePaint(INK);
    plot.setDomainGridlinePaint(FAINT);
    plot.setRangeGridlinePaint(FAINT);
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  static TextTitle title(String text) {
    TextTitle title = new TextTitle(text, BOLD);
    title.setPaint(INK);
    title.setPadding(2, 0, 8, 0);
    return title;
  }

  static LegendTitle legend(XYPlot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemFont(PLAIN);
    legend.setItemPaint(INK);
    return legend;
  }
}
