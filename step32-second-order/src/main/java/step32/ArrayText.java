package step32;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as the book prints them: a row in brackets, and a table row below row. */
final class ArrayText {
  private ArrayText() {}

  static String of(double[] data, Shape shape) {
    if (shape.rank() == 0) {
      return Double.toString(data[0]);
    }
    if (shape.rank() == 1) {
      return row(data);
    }
    int columns = shape.dim(1);
    return IntStream.range(0, shape.dim(0))
        .mapToObj(i -> row(Arrays.copyOfRange(data, i * columns, (i + 1) * columns)))
        .collect(Collectors.joining("\n ", "[", "]"));
  }

  private static String row(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
