package step35.probe;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Function;
import dezero.Variable;
import dezero.functions.Functions;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import step35.exercise.Sharing;

/**
 * "enough recipe" → the value, the slope at x, and how many functions it took, at least enough. The
 * recipe may be "derivative of tanh" with an order, a place, and "at last" or "each".
 */
public final class SharingProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ", 2);
    int enough = Integer.parseInt(words[0]);
    if (words[1].startsWith("tanh")) {
      String[] given = words[1].split(" ");
      var x = Variable.of(Double.parseDouble(given[2]));
      return answer(derivative(x, Integer.parseInt(given[1]), given[3].equals("each")), x, enough);
    }
    var made = Kitchen.cook(words[1]);
    Variable x = made.get(0);
    return answer(Sharing.of(Kitchen.last(made), x), x, enough);
  }

  private static Variable derivative(Variable x, int order, boolean each) {
    var y = Functions.tanh(x);
    for (int n = 1; n <= order; n++) {
      x.clearGrad();
      y.backward(CREATE_GRAPH);
      y = each ? Sharing.of(x.grad(), x) : x.grad();
    }
    return each ? y : Sharing.of(y, x);
  }

  private static Value answer(Variable shared, Variable x, int enough) {
    int functions = functions(shared);
    x.clearGrad();
    shared.backward();
    double slope = x.hasGrad() ? x.grad().item() : 0;
    return Value.of(shared.item(), slope, Math.max(enough, functions));
  }

  private static int functions(Variable result) {
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Variable> waiting = new ArrayDeque<>();
    waiting.add(result);
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && seen.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return seen.size();
  }
}
