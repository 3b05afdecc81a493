package step22.probe;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import step22.Variable;

/** The boxes that the tasks speak of, and what is to be told of them. */
final class Made {
  private Made() {}

  static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /** A single number is a number; several are a row. */
  static Variable box(String text) {
    double[] numbers = numbers(text);
    return numbers.length == 1 ? new Variable(numbers[0]) : new Variable(numbers);
  }

  /**
   * Goes back from y with gy: 1 if what was in the boxes still is; then y, and the gradients of
   * both boxes.
   */
  static double[] answers(Variable x0, Variable x1, Variable y, double... gy) {
    double[] a = x0.data.clone();
    double[] b = x1.data.clone();
    y.backward(gy);
    boolean unchanged = Arrays.equals(a, x0.data) && Arrays.equals(b, x1.data);
    return Stream.of(
            new double[] {unchanged ? 1 : 0},
            y.data,
            gradient(x0, gy.length),
            gradient(x1, gy.length))
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }

  private static double[] gradient(Variable x, int size) {
    if (x.grad == null) {
      throw new IllegalStateException("no gradient has arrived at an input of the result");
    }
    return Arrays.copyOf(x.grad, size);
  }
}
