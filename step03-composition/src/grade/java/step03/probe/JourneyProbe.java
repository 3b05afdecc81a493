package step03.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import step03.Function;
import step03.Variable;
import step03.exercise.Journey;

/**
 * "boxes;Square Exp;0.5" → how many boxes, 1 if the first is the given one, for each function 1 if
 * it was given the very box at its index, then what is in the boxes. "culprit;Square Exp;0.5" → the
 * index.
 */
public final class JourneyProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Function[] functions = Named.functions(parts[1]);
    var x = Named.box(parts[2]);
    if (parts[0].equals("culprit")) {
      return Value.of(Journey.culprit(x, functions));
    }
    List<Variable> boxes = Journey.boxes(x, functions);
    int size = x.data.length;
    int first = 2 + functions.length;
    double[] answers = new double[first + size * (functions.length + 1)];
    Arrays.fill(answers, Double.NaN);
    answers[0] = boxes.size();
    answers[1] = !boxes.isEmpty() && boxes.get(0) == x ? 1 : 0;
    for (int i = 0; i < functions.length; i++) {
      boolean isGiven = i < boxes.size() && functions[i].x() == boxes.get(i);
      answers[2 + i] = isGiven ? 1 : 0;
    }
    for (int i = 0; i < Math.min(functions.length + 1, boxes.size()); i++) {
      double[] data = boxes.get(i).data;
      System.arraycopy(data, 0, answers, first + i * size, Math.min(size, data.length));
    }
    return Value.of(answers);
  }
}
