package step34.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step34.exercise.Degree;

/**
 * "sin 1.0 from 0.0 to 2.0 within 0.01 most 20" → the degree, or the text "ArithmeticException: …"
 * with its message.
 */
public final class DegreeProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    var f = Formulas.named(words[0], Double.parseDouble(words[1]));
    double a = Double.parseDouble(words[3]);
    double b = Double.parseDouble(words[5]);
    double tolerance = Double.parseDouble(words[7]);
    try {
      return Value.of(Degree.needed(f, a, b, tolerance, Integer.parseInt(words[9])));
    } catch (ArithmeticException refused) {
      return Value.of("ArithmeticException: " + refused.getMessage());
    }
  }
}
