package dezero.course.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What the course command needs to know of a pom.xml.
 *
 * @param version empty where the pom has none of its own
 * @param uses the folders of the modules of ours that it needs at run time
 */
public record Pom(String version, List<String> uses) {
  private static final String OURS = "dezero-";

  /**
   * Reads a pom.
   *
   * @throws MalformedPomException if it is not XML, or has a document type: an entity could bring
   *     in any file of this machine
   */
  public static Pom read(Path file) throws IOException {
    try (var text = Files.newInputStream(file)) {
      return of(parser().parse(text).getDocumentElement());
    } catch (SAXParseException malformed) {
      throw new MalformedPomException(file, malformed.getLineNumber(), malformed);
    } catch (SAXException malformed) {
      throw new MalformedPomException(file, 1, malformed);
    }
  }

  private static DocumentBuilder parser() {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null); // without it, errors are printed besides being thrown
      return parser;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every JDK's parser can refuse a doctype", impossible);
    }
  }

  private static Pom of(Element project) {
    var uses = new ArrayList<String>();
    for (var dependencies : children(project, "dependencies")) {
      for (var dependency : children(dependencies, "dependency")) {
        var artifact = text(dependency, "artifactId");
        if (artifact.startsWith(OURS) && !text(dependency, "scope").equals("test")) {
          uses.add(artifact.substring(OURS.length()));
        }
      }
    }
    return new Pom(text(project, "version"), List.copyOf(uses));
  }

  private static String text(Element parent, String name) {
    var found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
