package step14.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step14.exercise.HandsOff;

/** The number of a function of Made → the name of what it spoils. */
public final class HandsOffProbe implements Probe {
  @Override
  public Value run(Value input) {
    int number = (int) input.numbers()[0];
    return Value.of(String.valueOf(HandsOff.by(() -> Made.numbered(number))));
  }
}
