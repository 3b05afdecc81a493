package step09.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step09.Variable;
import step09.exercise.Formulas;

/**
 * "bell;0.5,1;1,2" → how many numbers are in the result and in x.grad after y.backward(1, 2), and
 * these. "bell;0.5,1;1,2;3,4" → the same, but between the calculation and the backward pass the
 * formula has calculated another box, with 3 and 4; a last number is 1 if that has no gradient.
 */
public final class FormulasProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable x = Made.box(parts[1]);
    Variable y = named(parts[0], x);
    Variable other = Made.box(parts[parts.length - 1]);
    if (parts.length > 3) {
      named(parts[0], other);
    }
    y.backward(Made.numbers(parts[2]));

    int size = x.data.length;
    double[] answers = new double[2 + 2 * size + (parts.length > 3 ? 1 : 0)];
    Arrays.fill(answers, Double.NaN);
    answers[0] = y.data.length;
    answers[1] = x.grad == null ? 0 : x.grad.length;
    System.arraycopy(y.data, 0, answers, 2, Math.min(size, y.data.length));
    if (x.grad != null) {
      System.arraycopy(x.grad, 0, answers, 2 + size, Math.min(size, x.grad.length));
    }
    if (parts.length > 3) {
      answers[answers.length - 1] = other.grad == null ? 1 : 0;
    }
    return Value.of(answers);
  }

  private static Variable named(String name, Variable x) {
    return switch (name) {
      case "reciprocal" -> Formulas.reciprocal(x);
      case "bell" -> Formulas.bell(x);
      case "growth" -> Formulas.growth(x);
      default -> Formulas.plus(x, Double.parseDouble(name.substring("plus ".length())));
    };
  }
}
