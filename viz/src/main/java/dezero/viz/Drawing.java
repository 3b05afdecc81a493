package dezero.viz;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** What to draw: nodes with short ids and labels, and the arrows between them, in a fixed order. */
record Drawing(List<Node> nodes, List<Edge> edges) {

  /**
   * Shape and colour, as in the book; hex colours, because the pure-Java layout knows few names.
   */
  enum Kind {
    VARIABLE("ellipse", "#ffa500"),
    FUNCTION("box", "#add8e6");

    final String shape;
    final String color;

    Kind(String shape, String color) {
      this.shape = shape;
      this.color = color;
    }
  }

  record Node(String id, String label, Kind kind) {}

  record Edge(Node from, Node to) {}

  long count(Kind kind) {
    return nodes.stream().filter(node -> node.kind == kind).count();
  }

  /**
   * Everything that {@code result} was computed from. Collected in a loop, since recursion would
   * overflow the stack for a deep graph.
   */
  static Drawing of(Variable result, LabelStyle style) {
    return new Walk(style).from(result);
  }

  private static final class Walk {
    private final LabelStyle style;
    private final Map<Object, Node> known = new IdentityHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Queue<Function> waiting = new ArrayDeque<>();

    Walk(LabelStyle style) {
      this.style = style;
    }

    Drawing from(Variable result) {
      meet(result);
      while (!waiting.isEmpty()) {
        Function function = waiting.remove();
        Node node = known.get(function);
        function.inputs().forEach(x -> edges.add(new Edge(meet(x), node)));
        function.outputs().forEach(y -> edges.add(new Edge(node, meet(y))));
      }
      return new Drawing(List.copyOf(nodes), List.copyOf(edges));
    }

    private Node meet(Variable variable) {
      Node node = known.get(variable);
      if (node == null) {
        node = add(variable, style.labelOf(variable), Kind.VARIABLE);
        meetCreatorOf(variable);
      }
      return node;
    }

    private void meetCreatorOf(Variable variable) {
      Function creator = variable.creator();
      if (creator != null && !known.containsKey(creator)) {
        add(creator, style.labelOf(creator), Kind.FUNCTION);
        waiting.add(creator);
      }
    }

    private Node add(Object thing, String label, Kind kind) {
      Node node = new Node("n" + nodes.size(), label, kind);
      nodes.add(node);
      known.put(thing, node);
      return node;
    }
  }
}
