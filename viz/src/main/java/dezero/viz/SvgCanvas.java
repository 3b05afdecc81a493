package dezero.viz;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A Graphics2D that is written as SVG, by Batik. */
final class SvgCanvas {
  private static final int DECIMALS = 2;

  private SvgCanvas() {}

  static String draw(int width, int height, Consumer<Graphics2D> painter) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(DECIMALS);
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(width, height));
    painter.accept(g);
    Element root = g.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    StringWriter text = new StringWriter();
    try {
      g.stream(root, text, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write SVG in memory", e);
    }
    return text.toString();
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser cannot be set up", e);
    }
  }
}
