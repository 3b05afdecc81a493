package step25.exercise;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Writes a computation as DOT text, from left to right. Arrows that leave a variable with more than
 * one arrow are three points wide. Most of it is the lesson's {@code DotWriter}; labels are not
 * quoted here, so names have to be plain.
 */
public final class BusyArrows {
  private final StringBuilder text = new StringBuilder();
  private final Map<Object, String> ids = new IdentityHashMap<>();
  private final Queue<Function> waiting = new ArrayDeque<>();

  /** For each variable, how many arrows leave it: to be counted. */
  private final Map<Variable, Integer> uses = new IdentityHashMap<>();

  private BusyArrows() {}

  /** The graph of everything that {@code result} was computed from. */
  public static String dot(Variable result) {
    var writer = new BusyArrows();
    writer.walkBackFrom(result);
    return "digraph {\nrankdir=LR\nnode [style=filled]\n" + writer.text + "}\n";
  }

  private void walkBackFrom(Variable result) {
    meet(result);
    while (!waiting.isEmpty()) {
      Function f = waiting.remove();
      f.inputs().forEach(x -> arrow(meet(x), meet(f)));
      f.outputs().forEach(y -> arrow(meet(f), meet(y)));
    }
    // TODO task 1: [penwidth=3] behind the arrows that leave a variable with more than one
    throw new UnsupportedOperationException("step25 task 1: no arrow is thick yet");
  }

  private void arrow(String from, String to) {
    text.append(from + " -> " + to + "\n");
  }

  private String meet(Variable variable) {
    if (!ids.containsKey(variable)) {
      String name = variable.name() == null ? "" : variable.name();
      node(variable, "label=\"" + name + "\" color=orange");
      if (variable.creator() != null) {
        meet(variable.creator());
      }
    }
    return ids.get(variable);
  }

  private String meet(Function function) {
    if (!ids.containsKey(function)) {
      node(function, "label=\"" + function.label() + "\" color=lightblue shape=box");
      waiting.add(function);
    }
    return ids.get(function);
  }

  private void node(Object thing, String look) {
    String id = "n" + ids.size();
    ids.put(thing, id);
    text.append(id + " [" + look + "]\n");
  }
}
