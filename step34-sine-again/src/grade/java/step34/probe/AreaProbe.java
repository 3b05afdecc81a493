package step34.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step34.exercise.Area;

/** "sin 1.0 from 0.0 to 2.0 degree 3" → the area. */
public final class AreaProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    var f = Formulas.named(words[0], Double.parseDouble(words[1]));
    double a = Double.parseDouble(words[3]);
    double b = Double.parseDouble(words[5]);
    return Value.of(Area.under(f, a, b, Integer.parseInt(words[7])));
  }
}
