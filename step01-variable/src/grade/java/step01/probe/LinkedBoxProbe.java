package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step01.exercise.LinkedBox;

/**
 * "1.5 2.0 0+1 2+2" → (number, boxes, length) of the last box. A word is a new box with a number,
 * or the sum of two boxes that were made before, counted from 0.
 */
public final class LinkedBoxProbe implements Probe {
  @Override
  public Value run(Value input) {
    List<LinkedBox> made = new ArrayList<>();
    for (String word : input.text().split(" ")) {
      int plus = word.indexOf('+');
      made.add(
          plus < 0
              ? new LinkedBox(Double.parseDouble(word))
              : made.get(Integer.parseInt(word.substring(0, plus)))
                  .plus(made.get(Integer.parseInt(word.substring(plus + 1)))));
    }
    LinkedBox last = made.get(made.size() - 1);
    return Value.of(last.number(), last.boxes(), last.length());
  }
}
