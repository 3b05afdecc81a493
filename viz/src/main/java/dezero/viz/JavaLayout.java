package dezero.viz;

import java.util.HashMap;
import java.util.Map;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.Node;
import org.graphper.api.attributes.Color;
import org.graphper.api.attributes.NodeShapeEnum;
import org.graphper.draw.ExecuteException;

/**
 * The layout that needs no program, by graph-support. It gets the labels as they are, not as DOT
 * text: its DOT reader drops backslashes and costs 0.3 s to load.
 */
final class JavaLayout {

  private static final double MARGIN_INCHES = 0.06;

  private JavaLayout() {}

  static String svg(Drawing drawing) {
    Headless.unlessDecided();
    try {
      return graph(drawing).toSvgStr().replace("\"SansSerif\"", "\"Helvetica,Arial,sans-serif\"");
    } catch (ExecuteException | StackOverflowError e) {
      throw new IllegalStateException(
          "cannot lay out a graph of %d nodes; expected some thousand at most; draw a smaller part of it, or write it as .dot"
              .formatted(drawing.nodes().size()),
          e);
    }
  }

  private static Graphviz graph(Drawing drawing) {
    Graphviz.GraphvizBuilder graph = Graphviz.digraph().margin(MARGIN_INCHES);
    Map<Drawing.Node, Node> nodes = new HashMap<>();
    for (Drawing.Node node : drawing.nodes()) {
      nodes.put(node, node(node));
      graph.addNode(nodes.get(node));
    }
    for (Drawing.Edge edge : drawing.edges()) {
      graph.addLine(Line.builder(nodes.get(edge.from()), nodes.get(edge.to())).build());
    }
    return graph.build();
  }

  private static Node node(Drawing.Node node) {
    Color color = Color.ofRGB(node.kind().color);
    return Node.builder()
        .id(node.id())
        .label(node.label())
        .shape(shape(node.kind()))
        .color(color)
        .fillColor(color)
        .build();
  }

  private static NodeShapeEnum shape(Drawing.Kind kind) {
    return switch (kind) {
      case VARIABLE -> NodeShapeEnum.ELLIPSE;
      case FUNCTION -> NodeShapeEnum.RECT;
    };
  }
}
