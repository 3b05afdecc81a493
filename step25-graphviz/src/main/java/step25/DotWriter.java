package step25;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;

/** Writes a computation as DOT text: a variable is an orange ellipse, a function a blue box. */
final class DotWriter {
  private final StringBuilder text = new StringBuilder();
  private final Map<Object, String> ids = new IdentityHashMap<>();
  private final Queue<Function> waiting = new ArrayDeque<>();

  private DotWriter() {}

  /** The graph of everything that {@code result} was computed from. */
  static String dot(Variable result) {
    var writer = new DotWriter();
    writer.walkBackFrom(result);
    return "digraph {\nnode [style=filled]\n" + writer.text + "}\n";
  }

  private void walkBackFrom(Variable result) {
    meet(result);
    while (!waiting.isEmpty()) {
      Function f = waiting.remove();
      f.inputs().forEach(x -> arrow(meet(x), meet(f)));
      f.outputs().forEach(y -> arrow(meet(f), meet(y)));
    }
  }

  private String meet(Variable variable) {
    if (!ids.containsKey(variable)) {
      node(variable, "label=" + quoted(nameOf(variable)) + " color=orange");
      if (variable.creator() != null) {
        meet(variable.creator());
      }
    }
    return ids.get(variable);
  }

  private String meet(Function function) {
    if (!ids.containsKey(function)) {
      node(function, "label=" + quoted(function.label()) + " color=lightblue shape=box");
      waiting.add(function);
    }
    return ids.get(function);
  }

  private void node(Object thing, String look) {
    String id = "n" + ids.size();
    ids.put(thing, id);
    text.append(id + " [" + look + "]\n");
  }

  private void arrow(String from, String to) {
    text.append(from + " -> " + to + "\n");
  }

  private static String nameOf(Variable variable) {
    return variable.name() == null ? "" : variable.name();
  }

  /** The text between quotation marks, so that DOT reads it back as it is. */
  static String quoted(String text) {
    requireDrawable(text);
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("&", "&amp;")
        + '"';
  }

  private static void requireDrawable(String text) {
    text.chars()
        .filter(c -> c < ' ' && c != '\n')
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "DotWriter: a name holds the control character U+%04X, which no picture can show; choose a name without it"
                      .formatted(c));
            });
  }
}
