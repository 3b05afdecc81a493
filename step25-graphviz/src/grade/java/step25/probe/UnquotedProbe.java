package step25.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step25.exercise.Unquoted;

/** A quoted label → the name. */
public final class UnquotedProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Value.of(Unquoted.unquoted(input.text()));
  }
}
