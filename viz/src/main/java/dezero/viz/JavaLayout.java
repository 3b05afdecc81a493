package dezero.viz;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.Node;
import org.graphper.api.attributes.Color;
import org.graphper.api.attributes.NodeShapeEnum;
import org.graphper.draw.ExecuteException;

/**
 * The layout that needs no installed program, by the library graph-support. It is given the labels
 * as they are, not as DOT text, because its DOT reader drops backslashes and is slower to load.
 */
final class JavaLayout {

  private static final double MARGIN_INCHES = 0.06;

  // Rounds of moving nodes to shorten lines. Without a limit, 331 nodes took 6 s; with this one,
  // lines are a little longer.
  private static final int ROUNDS = 1000;

  private static final long STACK_BYTES = 512L << 20; // reserved, not used up

  private JavaLayout() {}

  static String svg(Drawing drawing) {
    Fonts.require();
    return onADeepStack(() -> layOut(drawing));
  }

  private static String layOut(Drawing drawing) {
    try {
      return graph(drawing).toSvgStr().replace("\"SansSerif\"", "\"Helvetica,Arial,sans-serif\"");
    } catch (ExecuteException | StackOverflowError e) {
      throw new PictureException(
          "cannot lay out a graph of %d nodes; expected a few thousand at most; draw a smaller part of it, or write it as .dot"
              .formatted(drawing.nodes().size()),
          e);
    }
  }

  /**
   * Runs the work on a thread with a large stack: graph-support recurses along the graph, and an
   * ordinary stack overflows at 1,000 steps.
   */
  private static <T> T onADeepStack(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "graph layout", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while laying out a graph", e);
    }
  }

  private static Graphviz graph(Drawing drawing) {
    Graphviz.GraphvizBuilder graph = Graphviz.digraph().margin(MARGIN_INCHES).nslimit(ROUNDS);
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
