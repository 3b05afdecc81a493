package step04.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step04.exercise.Richardson;

/** "x⁵ 2.0 0.1" → the slope with this h, "x⁵ 2.0" → the sharp one; and how often f was asked. */
public final class RichardsonProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    var curve = new Curves(words[0]);
    double x = Double.parseDouble(words[1]);
    double slope =
        words.length == 3
            ? Richardson.slope(curve, x, Double.parseDouble(words[2]))
            : Richardson.sharp(curve, x);
    return Value.of(slope, curve.evaluations());
  }
}
