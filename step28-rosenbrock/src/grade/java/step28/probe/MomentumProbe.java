package step28.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step28.exercise.Momentum;

/** (steep, flat, goal, x0, x1, rate, keep, steps) → (x0, x1) after so many steps. */
public final class MomentumProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var landscape = new Landscape(given);
    var walker = new Momentum(landscape::height, given[3], given[4], given[5], given[6]);
    for (int i = 0; i < given[7]; i++) {
      walker.step();
    }
    return Value.of(walker.x0.item(), walker.x1.item());
  }
}
