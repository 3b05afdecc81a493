package checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The groups of a graph in which every node is reachable from every other: its strongly connected
 * components, by Tarjan's algorithm.
 */
final class Cycles {
  private final Map<String, Set<String>> arrows;
  private final Map<String, Integer> number = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Set<String>> found = new ArrayList<>();

  private Cycles(Map<String, Set<String>> arrows) {
    this.arrows = arrows;
  }

  /**
   * The components with more than one node.
   *
   * @param arrows each node, and where its arrows lead
   */
  static List<Set<String>> in(Map<String, Set<String>> arrows) {
    var cycles = new Cycles(arrows);
    for (String node : arrows.keySet()) {
      if (!cycles.number.containsKey(node)) {
        cycles.visit(node);
      }
    }
    return cycles.found;
  }

  /** Returns the lowest number of an open node that can be reached from here. */
  private int visit(String node) {
    int own = number.size();
    int lowest = own;
    number.put(node, own);
    open.push(node);
    for (String next : arrows.getOrDefault(node, Set.of())) {
      if (!number.containsKey(next)) {
        lowest = Math.min(lowest, visit(next));
      } else if (open.contains(next)) {
        lowest = Math.min(lowest, number.get(next));
      }
    }
    if (lowest == own) {
      close(node);
    }
    return lowest;
  }

  /** Takes the component that was entered at this node. */
  private void close(String first) {
    Set<String> component = new TreeSet<>();
    while (!component.contains(first)) {
      component.add(open.pop());
    }
    if (component.size() > 1) {
      found.add(component);
    }
  }
}
