package step12.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import step12.Function;
import step12.Variable;
import step12.exercise.Largest;

/**
 * "larger;2,7;5,3" → how many numbers came, and these. "of;2;5;3" → the same, then how many Larger
 * the result is made of, 1 if each box is reached and no other, 1 if the array with the rest is as
 * it was.
 */
public final class LargestProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable[] boxes =
        Stream.of(parts).skip(1).map(part -> new Variable(numbers(part))).toArray(Variable[]::new);
    int size = boxes[0].data.length;
    if (parts[0].equals("larger")) {
      double[] answers = new double[1 + size];
      put(new Largest.Larger().apply(boxes[0], boxes[1]), answers);
      return Value.of(answers);
    }
    Variable[] rest = Arrays.copyOfRange(boxes, 1, boxes.length);
    Variable largest = Largest.of(boxes[0], rest);
    double[] answers = new double[4 + size];
    put(largest, answers);
    Set<Function> functions = new HashSet<>();
    Set<Variable> reached = new HashSet<>();
    List<Variable> open = new ArrayList<>(largest == null ? List.of() : List.of(largest));
    while (!open.isEmpty()) {
      Variable box = open.remove(open.size() - 1);
      if (box.creator() == null) {
        reached.add(box);
      } else if (functions.add(box.creator())) {
        open.addAll(box.creator().inputs());
      }
    }
    answers[1 + size] = functions.stream().filter(f -> f instanceof Largest.Larger).count();
    answers[2 + size] = reached.equals(new HashSet<>(List.of(boxes))) ? 1 : 0;
    answers[3 + size] = Arrays.equals(rest, Arrays.copyOfRange(boxes, 1, boxes.length)) ? 1 : 0;
    return Value.of(answers);
  }

  private static double[] numbers(String numbers) {
    return Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void put(Variable box, double... answers) {
    Arrays.fill(answers, Double.NaN);
    double[] came = box == null ? new double[0] : box.data;
    answers[0] = came.length;
    System.arraycopy(came, 0, answers, 1, Math.min(came.length, answers.length - 1));
  }
}
