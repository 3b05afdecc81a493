package step20.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import step20.Variable;
import step20.exercise.Mix;

/**
 * "once;a;b;t;w", with numbers as in "1.0,2.0" → 1 if a Mix made the mixture, 1 if a, b and t are
 * as they were, and for each place the result and the gradients of a, b and t. In "same" b is a,
 * and in "twice" the mixture is mixed again.
 */
public final class MixProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    boolean same = parts[0].equals("same");
    Variable a = box(parts[1]);
    Variable b = same ? a : box(parts[2]);
    Variable t = box(parts[3]);
    Variable mixture = Mix.mix(a, b, t);
    if (mixture == null) {
      return Value.of("null");
    }
    if (parts[0].equals("twice")) {
      mixture = Mix.mix(mixture, b, t);
    }
    Variable y = mixture.mul(box(parts[4]));
    y.backward();

    List<Double> answers = new ArrayList<>();
    answers.add(mixture.creator() instanceof Mix ? 1.0 : 0.0);
    boolean asTheyWere = is(a, parts[1]) && is(b, parts[2]) && is(t, parts[3]);
    answers.add(asTheyWere ? 1.0 : 0.0);
    for (int i = 0; i < a.data.length; i++) {
      answers.add(y.data[i]);
      for (Variable box : same ? List.of(a, t) : List.of(a, b, t)) {
        answers.add(box.grad == null ? Double.NaN : box.grad[i]);
      }
    }
    return Value.of(answers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static boolean is(Variable box, String given) {
    return Arrays.equals(box.data, box(given).data);
  }

  private static Variable box(String numbers) {
    double[] values = Arrays.stream(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
    return values.length == 1 ? new Variable(values[0]) : new Variable(values);
  }
}
