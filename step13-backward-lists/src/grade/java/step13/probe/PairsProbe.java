package step13.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step13.Function;
import step13.Functions;
import step13.Variable;
import step13.exercise.Pairs;

/**
 * "Quotient;6|4;1" → a quotient of 6 and 4, back from a gradient of 1: the answers of Made.
 * "Quotient of squares;…" → the same, where both boxes are squared first.
 */
public final class PairsProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    var boxes = Made.boxes(parts[1]);
    double[] gy = Made.numbers(parts[2]);
    Variable x0 = boxes.get(0);
    Variable x1 = boxes.get(1);
    if (parts[0].endsWith("squares")) {
      x0 = Functions.square(x0);
      x1 = Functions.square(x1);
    }
    Function.Binary f =
        parts[0].startsWith("Quotient") ? new Pairs.Quotient() : new Pairs.Hypotenuse();
    Variable y = f.apply(x0, x1);
    y.backward(gy);
    return Made.answers(boxes, parts[1], y, gy);
  }
}
