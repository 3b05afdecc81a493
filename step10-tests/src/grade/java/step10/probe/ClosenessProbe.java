package step10.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step10.exercise.Closeness;

/** (backward, numerical) → 1 if they count as the same. */
public final class ClosenessProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    return Value.of(Closeness.same(given[0], given[1]) ? 1 : 0);
  }
}
