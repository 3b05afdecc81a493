package step04.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step04.exercise.OneSided;

/**
 * "slope x³ 2.0 0.1" → (slope, evaluations); "own x³ 2.0 12.0 0.1" → the order of the learner's
 * slope; "order 12.0 1.0 -2.0 1 0.1" → the order of h → 12 + h − 2h², where 1 is the lower power.
 */
public final class OneSidedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    if (words[0].equals("order")) {
      double exact = number(words[1]);
      double a = number(words[2]);
      double b = number(words[3]);
      int power = Integer.parseInt(words[4]);
      return Value.of(
          OneSided.order(
              h -> exact + a * Math.pow(h, power) + b * Math.pow(h, power + 1),
              exact,
              number(words[5])));
    }
    var curve = new Curves(words[1]);
    double x = number(words[2]);
    if (words[0].equals("own")) {
      return Value.of(
          OneSided.order(h -> OneSided.slope(curve, x, h), number(words[3]), number(words[4])));
    }
    double slope = OneSided.slope(curve, x, number(words[3]));
    return Value.of(slope, curve.evaluations());
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }
}
