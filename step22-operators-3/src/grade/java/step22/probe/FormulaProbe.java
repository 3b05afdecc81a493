package step22.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step22.Variable;
import step22.exercise.Formula;

/**
 * "graph;3*x;2" → the formula's value and its slope at x = 2. "refusal;3*;2" → which exception
 * came, or what was calculated.
 */
public final class FormulaProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable x = new Variable(Double.parseDouble(parts[2]));
    if (parts[0].equals("refusal")) {
      return Value.of(refusal(parts[1], x));
    }
    Variable y = Formula.of(parts[1], x);
    return Value.of(y.data[0], slope(y, x));
  }

  private static String refusal(String text, Variable x) {
    try {
      return "it calculated " + Formula.of(text, x).data[0];
    } catch (IllegalArgumentException e) {
      return "an IllegalArgumentException";
    }
  }

  private static double slope(Variable y, Variable x) {
    if (y.creator() == null) {
      return y == x ? 1 : 0;
    }
    y.backward();
    return x.grad == null ? 0 : x.grad[0];
  }
}
