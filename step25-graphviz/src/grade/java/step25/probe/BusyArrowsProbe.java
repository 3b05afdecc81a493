package step25.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step25.exercise.BusyArrows;

/**
 * "leaf;Add 0 0;Mul 1 0" → the DOT text of the last variable. Each is made from those before,
 * counted from 0, and named v0, v1 and so on.
 */
public final class BusyArrowsProbe implements Probe {
  @Override
  public Value run(Value input) {
    List<Variable> made = new ArrayList<>();
    for (String line : input.text().split(";")) {
      made.add(variable(line.split(" "), made).named("v" + made.size()));
    }
    return Value.of(BusyArrows.dot(made.get(made.size() - 1)));
  }

  private static Variable variable(String[] words, List<Variable> made) {
    if (words[0].equals("leaf")) {
      return Variable.of(1.0);
    }
    Variable x = made.get(Integer.parseInt(words[1]));
    Variable other = made.get(Integer.parseInt(words[2]));
    return words[0].equals("Add") ? x.add(other) : x.mul(other);
  }
}
