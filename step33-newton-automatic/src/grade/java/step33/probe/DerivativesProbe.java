package step33.probe;

import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.sin;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import step33.exercise.Derivatives;

/** "power 4 at 2.0 to 5" → five derivatives of x⁴ at 2. */
public final class DerivativesProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    double c = Double.parseDouble(words[1]);
    double x = Double.parseDouble(words[3]);
    int count = Integer.parseInt(words[5]);
    return Value.of(Derivatives.of(at -> function(words[0], c, at), x, count));
  }

  private static Variable function(String name, double c, Variable x) {
    return switch (name) {
      case "power" -> x.pow(c);
      case "exp" -> exp(x.mul(c));
      case "sin" -> sin(x.mul(c));
      case "line" -> x.add(c);
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }
}
