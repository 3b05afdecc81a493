package step09.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step09.Variable;
import step09.exercise.Guarded;

/**
 * "Square TooFew;1,2;3,4": each function is guarded, and they calculate in a row from 1, 2; then a
 * backward pass starts from 3, 4. → "[…] […]", the result and x.grad; or "forward: …" or "backward:
 * …", with the name of the exception and its message, if one of the passes did not end.
 */
public final class GuardedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable x = Made.box(parts[1]);
    String pass = "forward";
    try {
      Variable y = x;
      for (String name : parts[0].split(" ")) {
        y = new Guarded(Made.named(name)).apply(y);
      }
      pass = "backward";
      y.backward(Made.numbers(parts[2]));
      return Value.of(Arrays.toString(y.data) + " " + Arrays.toString(x.grad));
    } catch (UnsupportedOperationException notWritten) {
      throw notWritten;
    } catch (RuntimeException thrown) {
      return Value.of(pass + ": " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }
  }
}
