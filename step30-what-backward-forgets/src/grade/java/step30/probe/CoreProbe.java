package step30.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step30.exercise.Core;

/** x → half of it. */
public final class CoreProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Value.of(Core.of(input.numbers()[0]));
  }
}
