package step35;

import dezero.Function;
import dezero.Variable;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each result in a graph of tanh is, as a polynomial in y = tanh(x). */
final class Meanings {
  private final Map<Variable, Polynomial> known = new IdentityHashMap<>();
  private final Graph graph;

  private Meanings(Graph graph) {
    this.graph = graph;
  }

  static Meanings of(Variable result) {
    var meanings = new Meanings(Graph.of(result));
    for (Function function : meanings.graph.functions()) {
      meanings.known.put(function.outputs().get(0), meanings.calculated(function));
    }
    return meanings;
  }

  Polynomial meaning(Variable variable) {
    var result = known.get(variable);
    return result != null ? result : Polynomial.of(Math.round(variable.item())); // a number
  }

  private Polynomial calculated(Function function) {
    List<Variable> inputs = function.inputs();
    return switch (Graph.kindOf(function)) {
      case "Tanh" -> Polynomial.of(0, 1);
      case "Neg" -> meaning(inputs.get(0)).negated();
      case "Add" -> meaning(inputs.get(0)).plus(meaning(inputs.get(1)));
      case "Mul" -> meaning(inputs.get(0)).times(meaning(inputs.get(1)));
      default -> throw new IllegalArgumentException("no polynomial comes of " + function);
    };
  }

  /** How many of the results are different polynomials. */
  int different() {
    Set<Polynomial> different = new HashSet<>(known.values());
    return different.size();
  }

  /** Names each variable but x after its polynomial, for a drawing. */
  void label(Variable x) {
    for (Variable variable : graph.variables()) {
      if (variable != x) {
        variable.named(inPrint(meaning(variable)));
      }
    }
  }

  private static String inPrint(Polynomial polynomial) {
    var text = new StringBuilder();
    boolean raised = false;
    for (char c : polynomial.toString().replace('-', '−').toCharArray()) {
      if (c == '^') {
        raised = true;
      } else if (raised && Character.isDigit(c)) {
        text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
      } else {
        raised = false;
        text.append(c);
      }
    }
    return text.toString();
  }
}
