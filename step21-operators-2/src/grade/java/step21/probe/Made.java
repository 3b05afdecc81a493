package step21.probe;

import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import step21.Function;
import step21.Variable;

/** The boxes that the tasks speak of, and what is asked about them afterwards. */
final class Made {
  private Made() {}

  /** "(5)" → a number; "1,5" → a row; "1,5/4,2" → a table of two rows. */
  static Variable box(String text) {
    if (text.startsWith("(")) {
      return new Variable(Double.parseDouble(text.substring(1, text.length() - 1)));
    }
    if (!text.contains("/")) {
      return new Variable(numbers(text));
    }
    return new Variable(Stream.of(text.split("/")).map(Made::numbers).toArray(double[][]::new));
  }

  static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * 1 if y has the shape of the first box, then y; after a backward pass from gy, for each box how
   * many numbers are in its gradient, and these: as many as the box holds, NaN for those that are
   * missing; last, how many leaves of the graph beside the boxes have a gradient.
   */
  static Value answers(List<Variable> boxes, Variable y, double[] gy) {
    if (y == null) {
      throw new IllegalStateException("null was returned; return a variable");
    }
    double[] answers = {y.shape().equals(boxes.get(0).shape()) ? 1 : 0};
    answers = append(answers, Arrays.copyOf(y.data, gy.length));
    y.backward(gy);
    for (Variable box : boxes) {
      double[] grad = box.grad == null ? new double[0] : box.grad;
      double[] numbers = Arrays.copyOf(grad, box.data.length);
      for (int i = grad.length; i < numbers.length; i++) {
        numbers[i] = Double.NaN;
      }
      answers = append(append(answers, grad.length), numbers);
    }
    return Value.of(append(answers, othersWithGradient(boxes, y)));
  }

  private static int othersWithGradient(List<Variable> boxes, Variable y) {
    Set<Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(boxes);
    List<Function> waiting = new ArrayList<>(List.of(y.creator()));
    int count = 0;
    while (!waiting.isEmpty()) {
      for (Variable input : waiting.remove(waiting.size() - 1).inputs()) {
        if (!seen.add(input)) {
          continue;
        }
        if (input.creator() != null) {
          waiting.add(input.creator());
        } else if (input.grad != null) {
          count++;
        }
      }
    }
    return count;
  }

  private static double[] append(double[] some, double... more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
