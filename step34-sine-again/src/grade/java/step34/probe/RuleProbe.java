package step34.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step34.exercise.Rule;

/** "growth 2.0 from 1.0 at 0.5 degree 3" → the height of the polynomial. */
public final class RuleProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    var g = Formulas.rule(words[0], Double.parseDouble(words[1]));
    double start = Double.parseDouble(words[3]);
    double t = Double.parseDouble(words[5]);
    return Value.of(Rule.follow(g, start, t, Integer.parseInt(words[7])));
  }
}
