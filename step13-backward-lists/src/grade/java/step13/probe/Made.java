package step13.probe;

import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import step13.Variable;

/** The boxes that the tasks speak of, and what is asked about them afterwards. */
final class Made {
  private Made() {}

  /** "1,5|4,2" → a box with 1 and 5, and a box with 4 and 2. */
  static List<Variable> boxes(String text) {
    return Stream.of(text.split("\\|")).map(numbers -> new Variable(numbers(numbers))).toList();
  }

  static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * 1 if the boxes still hold what the text says, 1 if the array with the result's gradient still
   * holds gy, then y, then for each box how many numbers are in its gradient, and these: as many as
   * the box holds, NaN for those that are missing.
   */
  static Value answers(List<Variable> boxes, String text, Variable y, double[] gy) {
    boolean untouched = boxes.toString().equals(boxes(text).toString());
    double[] answers = {untouched ? 1 : 0, Arrays.equals(y.grad, gy) ? 1 : 0};
    answers = append(answers, Arrays.copyOf(y.data, gy.length));
    for (Variable box : boxes) {
      double[] grad = box.grad == null ? new double[0] : box.grad;
      double[] numbers = Arrays.copyOf(grad, box.data.length);
      for (int i = grad.length; i < numbers.length; i++) {
        numbers[i] = Double.NaN;
      }
      answers = append(append(answers, grad.length), numbers);
    }
    return Value.of(answers);
  }

  private static double[] append(double[] some, double... more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
