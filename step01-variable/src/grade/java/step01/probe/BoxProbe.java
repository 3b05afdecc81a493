package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import step01.exercise.Box;

/**
 * "1.0,5.0;2.0,6.0;a + b;c * c" → a line for the past of each box a, b, c …, then a line for the
 * numbers of each: as they were made, after the arrays that the boxes were given have been
 * overwritten, and after those that the boxes gave away have.
 */
public final class BoxProbe implements Probe {
  private final List<Box> made = new ArrayList<>();
  private final List<double[]> given = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  @Override
  public Value run(Value input) {
    for (String box : input.text().split(";")) {
      made.add(box(box.split(" ")));
    }
    made.forEach(box -> text.append(box.past()).append('\n'));
    addNumbers();
    given.forEach(mine -> Arrays.fill(mine, 99));
    addNumbers();
    made.forEach(box -> Arrays.fill(box.data(), 99));
    addNumbers();
    return Value.of(text.substring(0, text.length() - 1));
  }

  private void addNumbers() {
    made.forEach(box -> text.append(Arrays.toString(box.data())).append('\n'));
  }

  private Box box(String... words) {
    if (words.length == 1) {
      double[] mine = Stream.of(words[0].split(",")).mapToDouble(Double::parseDouble).toArray();
      given.add(mine);
      return new Box(mine);
    }
    Box left = named(words[0]);
    Box right = named(words[2]);
    return words[1].equals("+") ? left.plus(right) : left.times(right);
  }

  private Box named(String letter) {
    return made.get(letter.charAt(0) - 'a');
  }
}
