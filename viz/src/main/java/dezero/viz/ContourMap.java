package dezero.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;

/** The coloured bands of a function, from light where it is low to dark where it is high. */
final class ContourMap {
  private static final double CELLS = Contours.N - 1;
  private static final Color LOW = new Color(0xf7, 0xfb, 0xff);
  private static final Color MIDDLE = new Color(0x8f, 0xc1, 0xdd);
  private static final Color HIGH = new Color(0x12, 0x4a, 0x86);
  private static final Color RIM = new Color(255, 255, 255, 110);

  private final AffineTransform toAxes;
  private final Levels levels;
  private final List<Path2D> regions = new ArrayList<>();

  private ContourMap(AffineTransform toAxes, Levels levels) {
    this.toAxes = toAxes;
    this.levels = levels;
  }

  /** With these levels, or else with those that suit the function. */
  static ContourMap of(
      DoubleBinaryOperator f, Range xRange, Range yRange, Optional<Levels> levels) {
    Contours contours = new Contours(f, xRange, yRange);
    AffineTransform toAxes = AffineTransform.getTranslateInstance(xRange.from(), yRange.from());
    toAxes.scale(xRange.length() / CELLS, yRange.length() / CELLS);
    ContourMap map =
        new ContourMap(toAxes, levels.orElseGet(() -> Levels.of(contours.sortedValues())));
    for (int i = 0; i < map.levels.size(); i++) {
      map.regions.add(contours.regionFrom(map.levels.at(i)));
    }
    return map;
  }

  void paint(Graphics2D g, AffineTransform axesToDrawing) {
    AffineTransform toDrawing = new AffineTransform(axesToDrawing);
    toDrawing.concatenate(toAxes);
    g.setColor(color(0));
    g.fill(toDrawing.createTransformedShape(new Rectangle2D.Double(0, 0, CELLS, CELLS)));
    g.setStroke(ChartLook.HAIRLINE);
    for (int i = 0; i < regions.size(); i++) {
      var region = toDrawing.createTransformedShape(regions.get(i));
      g.setColor(color(i + 1));
      g.fill(region);
      g.setColor(RIM);
      g.draw(region);
    }
  }

  /** The colour of the i-th band from below. */
  private Color color(int i) {
    double t = levels.size() == 0 ? 0 : (double) i / levels.size();
    return t < 0.5 ? mix(LOW, MIDDLE, 2 * t) : mix(MIDDLE, HIGH, 2 * t - 1);
  }

  private static Color mix(Color a, Color b, double t) {
    return new Color(
        (int) Math.round(a.getRed() + t * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + t * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + t * (b.getBlue() - a.getBlue())));
  }

  /** The colour bar beside the map, with the value at each border; none for a constant function. */
  Optional<Title> colorBar() {
    int bands = levels.size() + 1;
    if (bands == 1) {
      return Optional.empty();
    }
    LookupPaintScale scale = new LookupPaintScale(0, bands, color(0));
    for (int i = 1; i < bands; i++) {
      scale.add(i, color(i));
    }
    PaintScaleLegend bar = new PaintScaleLegend(scale, barAxis(bands));
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setSubdivisionCount(bands);
    bar.setStripWidth(14);
    bar.setMargin(3, 14, 45, 0);
    return Optional.of(bar);
  }

  /** The value at the border of bands i − 1 and i; empty at the two ends. */
  private String border(double i) {
    int border = (int) Math.round(i) - 1;
    return border < 0 || border >= levels.size() ? "" : levels.text(border);
  }

  private NumberAxis barAxis(int bands) {
    NumberAxis axis = ChartLook.styled(new NumberAxis());
    axis.setRange(0, bands);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(TickFormat.of(this::border));
    return axis;
  }
}
