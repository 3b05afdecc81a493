package step21.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import step21.Variable;
import step21.exercise.Line;

/**
 * "apply;3,1;1,5;2,2" → the answers of Made for the line 3x + 1 and a box with 1 and 5, back from 2
 * and 2. "then;3,1;2,5" → slope and offset of two lines in a row. "of;once;3,1" → slope and offset
 * of the line that is made of a formula with these numbers.
 */
public final class LineProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    if (parts[0].equals("of")) {
      return numbers(Line.of(formula(parts[1], Made.numbers(parts[2]))));
    }
    Line line = line(parts[1]);
    if (parts[0].equals("then")) {
      return numbers(line.then(line(parts[2])));
    }
    var x = Made.box(parts[2]);
    return Made.answers(List.of(x), line.apply(x), Made.numbers(parts[3]));
  }

  private static Line line(String text) {
    double[] numbers = Made.numbers(text);
    return new Line(numbers[0], numbers[1]);
  }

  private static Value numbers(Line line) {
    return Value.of(line.slope(), line.offset());
  }

  private static UnaryOperator<Variable> formula(String name, double... numbers) {
    return switch (name) {
      case "once" -> v -> v.mul(numbers[0]).add(numbers[1]);
      case "twice" -> v -> v.mul(numbers[0]).add(numbers[1]).mul(numbers[2]).add(numbers[3]);
      case "several" -> v -> v.add(v).add(v.mul(numbers[0])).add(numbers[1]);
      case "itself" -> v -> v;
      case "none" -> v -> new Variable(numbers[1]);
      case "none, calculated" -> v -> new Variable(numbers[1]).mul(2).add(1);
      default -> v -> Arrays.stream(numbers).mapToObj(v::mul).reduce(Variable::add).orElseThrow();
    };
  }
}
