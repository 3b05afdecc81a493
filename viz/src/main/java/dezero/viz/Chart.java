package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * A chart with a title and two axes, drawn by JFreeChart.
 *
 * @param <C> the kind of chart, so that calls can be chained
 */
public abstract sealed class Chart<C extends Chart<C>> permits LineChart, ContourChart {
  private static final int PIXELS_PER_POINT = 2;

  private String title = "";
  private String xLabel = "x";
  private String yLabel = "y";
  private int width = 640;
  private int height = 440;

  Chart() {}

  abstract C self();

  /** The chart without its title. */
  abstract JFreeChart draft(String xLabel, String yLabel);

  /** The text above the chart, in one line or several; none by default. */
  public C title(String title) {
    this.title = VisibleText.given("title: the text", title);
    return self();
  }

  /** The labels of the axes; {@code x} and {@code y} by default. */
  public C axes(String xLabel, String yLabel) {
    this.xLabel = VisibleText.onOneLine("axes: the label of x", xLabel);
    this.yLabel = VisibleText.onOneLine("axes: the label of y", yLabel);
    return self();
  }

  /** Width and height in points; 640 × 440 by default. A PNG has two pixels a point. */
  public C size(int width, int height) {
    if (width < 100 || height < 100) {
      throw new IllegalArgumentException(
          "size(%d, %d): expected at least 100 each way".formatted(width, height));
    }
    this.width = width;
    this.height = height;
    return self();
  }

  /**
   * The chart as an SVG document.
   *
   * @throws PictureException if this machine has no fonts
   */
  public String svg() {
    Fonts.require();
    return SvgCanvas.draw(width, height, this::paint);
  }

  /**
   * The chart as a PNG image.
   *
   * @throws PictureException if this machine has no fonts
   */
  public byte[] png() {
    Fonts.require();
    BufferedImage image =
        new BufferedImage(
            width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paint(g);
    g.dispose();
    return PngEncoding.of(image);
  }

  /**
   * Writes the chart as SVG or PNG, depending on the file's extension. Missing folders are created.
   *
   * @return {@code file}
   * @throws PictureException if this machine has no fonts, or the file cannot be written
   */
  public Path write(Path file) {
    PictureFormat format = PictureFormat.of(file, PictureFormat.OF_CHARTS);
    PictureFile.write(file, format == PictureFormat.SVG ? svg().getBytes(UTF_8) : png());
    return file;
  }

  private void paint(Graphics2D g) {
    JFreeChart chart = draft(xLabel, yLabel);
    if (!title.isEmpty()) {
      chart.setTitle(ChartLook.title(title));
    }
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  /** Where the line that was added last stands in the list. */
  static int lastToBe(Role role, List<?> lines) {
    if (lines.isEmpty()) {
      throw new IllegalStateException(
          "as(%s): there is no line yet; add one first, as in line(\"loss\", ys).as(%s)"
              .formatted(role, role));
    }
    return lines.size() - 1;
  }

  static JFreeChart chartOf(XYPlot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(ChartLook.PADDING);
    return chart;
  }
}
