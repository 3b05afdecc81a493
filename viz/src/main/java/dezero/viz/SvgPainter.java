package dezero.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.Scanner;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Paints the five SVG elements that {@link JavaLayout} writes: svg, ellipse, polygon, path, text.
 * graph-support's painter cannot draw emoji, and Batik's would add 4 MB.
 */
final class SvgPainter {
  private static final double PIXELS_PER_POINT = 2;
  private static final double MOST_PIXELS = 40e6;

  private final XMLStreamReader svg;
  private BufferedImage image;
  private Graphics2D g;

  private SvgPainter(XMLStreamReader svg) {
    this.svg = svg;
  }

  static byte[] png(String svg) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      SvgPainter painter = new SvgPainter(factory.createXMLStreamReader(new StringReader(svg)));
      painter.paintAll();
      return PngEncoding.of(painter.image);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the layout wrote SVG that is not XML", e);
    }
  }

  private void paintAll() throws XMLStreamException {
    while (svg.hasNext()) {
      if (svg.next() == XMLStreamReader.START_ELEMENT) {
        paint(svg.getLocalName());
      }
    }
    g.dispose();
  }

  private void paint(String element) throws XMLStreamException {
    switch (element) {
      case "svg" -> start();
      case "ellipse" -> fillAndDraw(ellipse());
      case "polygon" -> fillAndDraw(path("M" + svg.getAttributeValue(null, "points") + "Z"));
      case "path" -> fillAndDraw(path(svg.getAttributeValue(null, "d")));
      case "text" -> text();
      default -> {}
    }
  }

  private void start() {
    double[] box =
        new Scanner(svg.getAttributeValue(null, "viewBox"))
            .tokens()
            .mapToDouble(Double::parseDouble)
            .toArray();
    double scale = Math.min(PIXELS_PER_POINT, Math.sqrt(MOST_PIXELS / (box[2] * box[3])));
    int width = (int) Math.ceil(box[2] * scale);
    int height = (int) Math.ceil(box[3] * scale);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.scale(scale, scale);
    g.translate(-box[0], -box[1]);
    g.setStroke(new BasicStroke(1));
  }

  private Shape ellipse() {
    double rx = number("rx");
    double ry = number("ry");
    return new Ellipse2D.Double(number("cx") - rx, number("cy") - ry, 2 * rx, 2 * ry);
  }

  /**
   * Reads the commands M, L, C and Z with absolute coordinates; further pairs without a command are
   * lines.
   */
  private static Shape path(String commands) {
    Path2D path = new Path2D.Double();
    try (Scanner in =
        new Scanner(commands.replaceAll("([MLCZ])", " $1 ")).useDelimiter("[\\s,]+")) {
      String command = "L";
      while (in.hasNext()) {
        command = in.hasNext("[MLCZ]") ? in.next() : command;
        switch (command) {
          case "M" -> path.moveTo(next(in), next(in));
          case "L" -> path.lineTo(next(in), next(in));
          case "C" -> path.curveTo(next(in), next(in), next(in), next(in), next(in), next(in));
          default -> path.closePath();
        }
        command = command.equals("M") ? "L" : command;
      }
    }
    return path;
  }

  private static double next(Scanner in) {
    return Double.parseDouble(in.next());
  }

  private void fillAndDraw(Shape shape) {
    setColorAnd("fill", () -> g.fill(shape));
    setColorAnd("stroke", () -> g.draw(shape));
  }

  private void text() throws XMLStreamException {
    Color color = Color.decode(svg.getAttributeValue(null, "fill"));
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) number("font-size"));
    double x = number("x");
    double y = number("y");
    String text = svg.getElementText();
    double width = font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    g.setColor(color);
    g.setFont(font);
    g.drawString(text, (float) (x - width / 2), (float) y);
  }

  private void setColorAnd(String attribute, Runnable paint) {
    String color = svg.getAttributeValue(null, attribute);
    if (color != null && !color.equals("none")) {
      g.setColor(Color.decode(color));
      paint.run();
    }
  }

  private double number(String attribute) {
    return Double.parseDouble(svg.getAttributeValue(null, attribute));
  }
}
