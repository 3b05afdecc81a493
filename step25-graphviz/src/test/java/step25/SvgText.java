package step25;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** What a browser shows of an SVG picture's texts. */
final class SvgText {
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private SvgText() {}

  /** The texts in their order, a line each. */
  static String of(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(LOAD_DTD, false);
    var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var texts = factory.newDocumentBuilder().parse(bytes).getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent().replace('\u00a0', ' '))
        .collect(Collectors.joining("\n"));
  }
}
