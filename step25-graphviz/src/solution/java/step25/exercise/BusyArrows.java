package step25.exercise;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
  private final List<Function> met = new ArrayList<>();

  /** For each variable, how many arrows leave it. */
  private final Map<Variable, Integer> uses = new IdentityHashMap<>();

  private BusyArrows() {}

  /** The graph of everything that {@code result} was computed from. */
  public static String dot(Variable result) {
    var writer = new BusyArrows();
    writer.walkBackFrom(result);
    writer.met.forEach(writer::arrows);
    return "digraph {\nrankdir=LR\nnode [style=filled]\n" + writer.text + "}\n";
  }

  private void walkBackFrom(Variable result) {
    meet(result);
    while (!waiting.isEmpty()) {
      Function f = waiting.remove();
      met.add(f);
      f.inputs().forEach(x -> uses.merge(x, 1, Integer::sum));
      f.inputs().forEach(this::meet);
      f.outputs().forEach(this::meet);
    }
  }

  private void arrows(Function f) {
    for (Variable x : f.inputs()) {
      String look = uses.get(x) > 1 ? " [penwidth=3]" : "";
      text.append(meet(x) + " -> " + meet(f) + look + "\n");
    }
    f.outputs().forEach(y -> text.append(meet(f) + " -> " + meet(y) + "\n"));
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
