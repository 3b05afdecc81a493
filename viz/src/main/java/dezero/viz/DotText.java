package dezero.viz;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import guru.nidi.graphviz.attribute.Attributes;
import guru.nidi.graphviz.attribute.ForNode;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.model.Serializer;
import java.util.regex.Pattern;

/**
 * A drawing in the DOT language, by graphviz-java.
 *
 * <p>Every node is serialized as a graph of its own, and the arrows between their ids, which need
 * no escaping, are added: graphviz-java follows links by recursion and looks each node up in a
 * list, which overflows the stack at some thousand nodes and takes n² steps.
 */
final class DotText {
  private static final Serializer SERIALIZER = new Serializer().notValidating();

  /** Graphviz reads {@code &lt;} or {@code &#65;} in a label as one character. */
  private static final Pattern AMPERSAND_OF_AN_ENTITY = Pattern.compile("&(?=#?\\w+;)");

  private DotText() {}

  static String of(Drawing drawing) {
    StringBuilder text = new StringBuilder("digraph {\n");
    text.append("node [\"fontname\"=\"Helvetica\",\"style\"=\"filled\"]\n");
    for (Drawing.Node node : drawing.nodes()) {
      text.append(statement(styled(node)));
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

  private static MutableNode styled(Drawing.Node node) {
    return mutNode(node.id())
        .add(attribute("label", escaped(node.label())))
        .add(attribute("shape", node.kind().shape))
        .add(attribute("color", node.kind().color))
        .add(attribute("fillcolor", node.kind().color));
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

  /** The lines between the braces of a graph with this node only. */
  private static String statement(MutableNode node) {
    MutableGraph graph = mutGraph().setDirected(true).add(node);
    String text = SERIALIZER.serialize(graph);
    return text.substring(text.indexOf('\n') + 1, text.lastIndexOf('}'));
  }
}
