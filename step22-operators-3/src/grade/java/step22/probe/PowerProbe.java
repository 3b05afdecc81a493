package step22.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step22.Variable;
import step22.exercise.Power;

/** "2;3;1" → the answers of Made for 2 to the power of 3, going back from 1. */
public final class PowerProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable base = Made.box(parts[0]);
    Variable exponent = Made.box(parts[1]);
    return Value.of(
        Made.answers(base, exponent, new Power().apply(base, exponent), Made.numbers(parts[2])));
  }
}
