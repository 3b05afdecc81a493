package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step01.exercise.Box;

/**
 * "1.0;2.0;a + b;c * c" → a line for the number of each box a, b, c …, then a line for the past of
 * each. The boxes are asked when all of them are made.
 */
public final class BoxProbe implements Probe {
  private final List<Box> made = new ArrayList<>();

  @Override
  public Value run(Value input) {
    for (String box : input.text().split(";")) {
      made.add(box(box.split(" ")));
    }
    List<String> lines = new ArrayList<>();
    made.forEach(box -> lines.add(String.valueOf(box.number())));
    made.forEach(box -> lines.add(String.valueOf(box.past())));
    return Value.of(String.join("\n", lines));
  }

  private Box box(String... words) {
    if (words.length == 1) {
      return new Box(Double.parseDouble(words[0]));
    }
    Box left = named(words[0]);
    Box right = named(words[2]);
    return words[1].equals("+") ? left.plus(right) : left.times(right);
  }

  private Box named(String letter) {
    return made.get(letter.charAt(0) - 'a');
  }
}
