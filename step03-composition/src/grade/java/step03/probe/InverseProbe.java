package step03.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import step03.Function;
import step03.Variable;
import step03.exercise.Inverse;

/**
 * "back;Square Exp;0.5" → 1 if the list that was given is as before, 1 if no function wrote into
 * the box that it was given, how many functions the inverse has, how many numbers come out of them,
 * and these. "again;Square Exp;0.5" → the same for the inverse of the inverse. "refused;Square
 * Negate;Negate" → 1 if that is refused with a message that has the last word.
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
        return Value.of(String.valueOf(refused.getMessage()).contains(parts[2]) ? 1 : 0);
      }
    }
    List<Function> before = List.copyOf(functions);
    List<Function> back = Inverse.of(functions);
    if (parts[0].equals("again")) {
      back = Inverse.of(back);
    }
    Variable box = Named.box(parts[2]);
    int size = box.data.length;
    boolean isUntouched = true;
    for (Function f : back) {
      double[] given = box.data.clone();
      var next = f.apply(box);
      isUntouched = isUntouched && Arrays.equals(given, box.data);
      box = next;
    }
    double[] answers = new double[size + 4];
    Arrays.fill(answers, Double.NaN);
    answers[0] = functions.equals(before) ? 1 : 0;
    answers[1] = isUntouched ? 1 : 0;
    answers[2] = back.size();
    answers[3] = box.data.length;
    System.arraycopy(box.data, 0, answers, 4, Math.min(size, box.data.length));
    return Value.of(answers);
  }
}
