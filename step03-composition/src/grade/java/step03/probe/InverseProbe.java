package step03.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import step03.Function;
import step03.Variable;
import step03.exercise.Inverse;

/**
 * "back;Square Exp;0.5" → how many functions the inverse has, then what they make of these numbers.
 * "again;Square Exp;0.5" → the same for the inverse of the inverse. "refused;Square Negate;1" → 1
 * if that is refused with a message that names Negate.
 */
public final class InverseProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    List<Function> functions = Arrays.asList(Named.functions(parts[1]));
    if (parts[0].equals("refused")) {
      try {
        Inverse.of(functions);
        return Value.of(0);
      } catch (IllegalArgumentException refused) {
        return Value.of(String.valueOf(refused.getMessage()).contains("Negate") ? 1 : 0);
      }
    }
    List<Function> back = Inverse.of(functions);
    if (parts[0].equals("again")) {
      back = Inverse.of(back);
    }
    Variable box = Named.box(parts[2]);
    for (Function f : back) {
      box = f.apply(box);
    }
    double[] answers = new double[box.data.length + 1];
    answers[0] = back.size();
    System.arraycopy(box.data, 0, answers, 1, box.data.length);
    return Value.of(answers);
  }
}
