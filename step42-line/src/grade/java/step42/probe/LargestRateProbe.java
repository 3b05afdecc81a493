package step42.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step42.exercise.LargestRate;

/** (x …) → the largest rate. */
public final class LargestRateProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Value.of(LargestRate.of(input.numbers()));
  }
}
