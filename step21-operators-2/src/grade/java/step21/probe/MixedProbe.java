package step21.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import step21.Functions;
import step21.Variable;
import step21.exercise.Mixed;

/**
 * "box - box;(6)|(4);1" → minus of two boxes, back from 1: the answers of Made. "box - number;3;…"
 * and "number - box;3;…" have a number more; so has "number - square". "itself" is a box minus
 * itself, and "mean" takes any number of boxes.
 */
public final class MixedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    List<Variable> boxes =
        new ArrayList<>(Stream.of(parts[1].split("\\|")).map(Made::box).toList());
    double[] gy = Made.numbers(parts[2]);
    double number = parts.length > 3 ? Double.parseDouble(parts[3]) : 0;
    Variable x = boxes.get(0);
    Variable y =
        switch (parts[0]) {
          case "box - box" -> Mixed.minus(x, boxes.get(1));
          case "itself" -> Mixed.minus(x, x);
          case "box - number" -> Mixed.minus(x, number);
          case "number - box" -> Mixed.minus(number, x);
          case "number - square" -> Mixed.minus(number, Functions.square(x));
          default -> Mixed.mean(boxes.toArray(Variable[]::new));
        };
    return Made.answers(boxes, y, gy);
  }
}
