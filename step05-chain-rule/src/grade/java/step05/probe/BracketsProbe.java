package step05.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step05.exercise.Brackets;

/** The widths → the cheapest price. */
public final class BracketsProbe implements Probe {
  @Override
  public Value run(Value input) {
    int[] widths = Arrays.stream(input.numbers()).mapToInt(width -> (int) width).toArray();
    return Value.of(Brackets.cheapest(widths));
  }
}
