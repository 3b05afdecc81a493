package step28.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step28.exercise.LineSearch;

/** (steep, flat, goal, x0, x1, share, steps) → (x0, x1, gradients) after so many steps. */
public final class LineSearchProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var landscape = new Landscape(given);
    var walker = new LineSearch(landscape::height, given[3], given[4], given[5]);
    for (int i = 0; i < given[6]; i++) {
      walker.step();
    }
    return Value.of(walker.x0.item(), walker.x1.item(), landscape.gradients());
  }
}
