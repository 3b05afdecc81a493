package step24.probe;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Asks a function of two variables for its values and its slopes. */
final class Heights {
  private Heights() {}

  /** (n, n numbers for x, n for y, …) → n values, n slopes along x, n along y. */
  static Value of(BinaryOperator<Variable> f, double... given) {
    int n = (int) given[0];
    var x = variable(n, Arrays.copyOfRange(given, 1, n + 1)).named("x");
    var y = variable(n, Arrays.copyOfRange(given, n + 1, 2 * n + 1)).named("y");
    var z = f.apply(x, y);
    double[] values = z.data().toDoubles();
    z.backward();
    return Value.of(
        Stream.of(values, x.grad().data().toDoubles(), y.grad().data().toDoubles())
            .flatMapToDouble(DoubleStream::of)
            .toArray());
  }

  /** One number is no array. */
  private static Variable variable(int n, double... numbers) {
    return n == 1 ? Variable.of(numbers[0]) : Variable.of(NdArray.of(numbers));
  }
}
