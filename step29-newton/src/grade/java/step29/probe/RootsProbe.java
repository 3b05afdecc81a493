package step29.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import step29.exercise.Roots;

/**
 * "next 1.5 of 1 0 -2 -5" → one update from 1.5 on x³ + 0x² − 2x − 5, "find …" → the root; or the
 * text "ArithmeticException: …" with its message.
 */
public final class RootsProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    double x = Double.parseDouble(words[1]);
    try {
      return Value.of(
          words[0].equals("next")
              ? Roots.next(at -> cubic(at, words), x)
              : Roots.find(at -> cubic(at, words), x));
    } catch (ArithmeticException refused) {
      return Value.of("ArithmeticException: " + refused.getMessage());
    }
  }

  private static Variable cubic(Variable x, String... words) {
    return x.pow(3)
        .mul(Double.parseDouble(words[3]))
        .add(x.pow(2).mul(Double.parseDouble(words[4])))
        .add(x.mul(Double.parseDouble(words[5])))
        .add(Double.parseDouble(words[6]));
  }
}
