package step16.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step16.Variable;
import step16.exercise.LastDigits;

/** (x, slopes) → 1 if the array is as it was, y, and x.grad. */
public final class LastDigitsProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] numbers = input.numbers();
    double[] slopes = Arrays.copyOfRange(numbers, 1, numbers.length);
    Variable x = new Variable(numbers[0]);
    Variable y = LastDigits.sum(x, slopes);
    y.backward();
    boolean same = Arrays.equals(slopes, Arrays.copyOfRange(numbers, 1, numbers.length));
    return Value.of(same ? 1 : 0, y.data[0], x.grad == null ? Double.NaN : x.grad[0]);
  }
}
