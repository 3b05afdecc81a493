package dezero.viz;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import guru.nidi.graphviz.attribute.Attributes;
import guru.nidi.graphviz.attribute.ForNode;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.model.Serializer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A drawing in the DOT language. graphviz-java writes the attributes. The ids and the arrows
 * between them need no escaping and are written here, because graphviz-java follows links
 * recursively and looks each node up in a list: it overflows the stack at a few thousand nodes and
 * takes n² steps.
 */
final class DotText {
  private static final Serializer SERIALIZER = new Serializer().notValidating();

  /** Graphviz reads {@code &lt;} or {@code &#65;} in a label as one character. */
  private static final Pattern AMPERSAND_OF_AN_ENTITY = Pattern.compile("&(?=#?\\w+;)");

  private record Look(Drawing.Kind kind, String label) {}

  private DotText() {}

  static String of(Drawing drawing) {
    StringBuilder text = new StringBuilder("digraph {\n");
    text.append("node [\"fontname\"=\"Helvetica\",\"style\"=\"filled\"]\n");
    Map<Look, String> attributes = new HashMap<>(); // many nodes look alike
    for (Drawing.Node node : drawing.nodes()) {
      Look look = new Look(node.kind(), node.label());
      text.append('"').append(node.id()).append("\" ");
      text.append(attributes.computeIfAbsent(look, DotText::attributes)).append('\n');
    }
    for (Drawing.Edge edge : drawing.edges()) {
      text.append('"')
          .append(edge.from().id())
          .append("\" -> \"")
          .append(edge.to().id())
          .append("\"\n");
    }
    return text.append("}\n").toString();
  }

  /** The attributes of a node, in the brackets that graphviz-java writes after the name "n". */
  private static String attributes(Look look) {
    MutableNode node =
        mutNode("n")
            .add(attribute("label", escaped(look.label)))
            .add(attribute("shape", look.kind.shape))
            .add(attribute("color", look.kind.color))
            .add(attribute("fillcolor", look.kind.color));
    String graph = SERIALIZER.serialize(mutGraph().add(node));
    return graph.substring(graph.indexOf('['), graph.lastIndexOf(']') + 1);
  }

  private static Attributes<ForNode> attribute(String key, String value) {
    return Attributes.attr(key, value);
  }

  /**
   * The label with its backslashes doubled. graphviz-java escapes quotes and line ends, but leaves
   * backslashes alone, so that {@code \"} would end the string early and {@code \N} would become
   * the node's id.
   */
  private static String escaped(String label) {
    return AMPERSAND_OF_AN_ENTITY.matcher(label.replace("\\", "\\\\")).replaceAll("&amp;");
  }
}
