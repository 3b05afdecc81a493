package step13.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step13.Variable;
import step13.exercise.ProductOfAll;

/** "1,5|4,2;3,-1" → the function of these boxes, back from the gradient 3, −1: Made's answers. */
public final class ProductOfAllProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    var boxes = Made.boxes(parts[0]);
    double[] gy = Made.numbers(parts[1]);
    Variable y = new ProductOfAll().apply(boxes.toArray(Variable[]::new)).get(0);
    y.backward(gy);
    return Made.answers(boxes, parts[0], y, gy);
  }
}
