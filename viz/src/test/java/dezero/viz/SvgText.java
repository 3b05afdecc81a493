package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Reads SVG as a browser would: as XML, with entities decoded. */
final class SvgText {
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private SvgText() {}

  /** The contents of the text elements; non-breaking spaces count as spaces. */
  static List<String> lines(String svg) {
    NodeList texts = parse(svg).getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent().replace('\u00a0', ' '))
        .toList();
  }

  static int count(String svg, String element) {
    return parse(svg).getElementsByTagName(element).getLength();
  }

  static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(LOAD_DTD, false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + svg, e);
    }
  }
}
