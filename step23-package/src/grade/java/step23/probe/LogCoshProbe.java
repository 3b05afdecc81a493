package step23.probe;

import static step23.exercise.LogCosh.logCosh;

import dezero.grading.Probe;
import dezero.grading.Value;

/** What {@link Derivatives} says about the learner's function. */
public final class LogCoshProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Derivatives.of(x -> logCosh(x), input);
  }
}
