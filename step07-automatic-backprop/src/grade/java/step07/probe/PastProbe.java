package step07.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step07.Variable;
import step07.exercise.Past;

/**
 * "formula;Square Exp;0.5,1" → the formula of what these functions make of the numbers.
 * "between;Square Exp;Half;0.5,1" → for x, m that the first functions make of it, and y that the
 * others make of m, how many functions lie between x and y, x and m, m and y, y and y, y and x, and
 * between another box with the numbers of x and y.
 */
public final class PastProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    var x = new Variable(Made.numbers(parts[parts.length - 1]));
    var m = Made.apply(parts[1], x);
    if (parts[0].equals("formula")) {
      return Value.of(String.valueOf(Past.formula(m)));
    }
    var y = Made.apply(parts[2], m);
    return Value.of(
        Past.between(x, y),
        Past.between(x, m),
        Past.between(m, y),
        Past.between(y, y),
        Past.between(y, x),
        Past.between(new Variable(x.data), y));
  }
}
