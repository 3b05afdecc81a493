package step26.probe;

import dezero.Function;
import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import step26.exercise.FewerBoxes;

/** (x, y, enough) → the value, both slopes, and how many functions it took, at least enough. */
public final class FewerBoxesProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var x = Variable.of(given[0]);
    var y = Variable.of(given[1]);
    var z = FewerBoxes.goldsteinPrice(x, y);
    int functions = functions(z);
    z.backward();
    return Value.of(z.item(), x.grad().item(), y.grad().item(), Math.max(given[2], functions));
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
