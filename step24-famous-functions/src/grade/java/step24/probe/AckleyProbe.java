package step24.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step24.exercise.Ackley;

/** (n, x…, y…) → the values and slopes of Ackley's function. */
public final class AckleyProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Heights.of(Ackley::ackley, input.numbers());
  }
}
