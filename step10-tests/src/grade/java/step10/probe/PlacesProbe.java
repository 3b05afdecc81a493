package step10.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step10.exercise.Places;

/** Nothing → the places. */
public final class PlacesProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Value.of(Places.choose());
  }
}
