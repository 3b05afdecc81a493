package step23.probe;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.grading.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * (count of derivatives, weight, x, x, …) → (1 if f is one function, then f(x), weight · f′(x),
 * weight · f″(x), …). The x stand in a single row. A derivative without a past has the derivative
 * 0.
 */
final class Derivatives {
  private Derivatives() {}

  static Value of(UnaryOperator<Variable> f, Value input) {
    double[] given = input.numbers();
    int count = given.length - 2;
    double[] points = new double[count];
    System.arraycopy(given, 2, points, 0, count);
    var x = Variable.of(NdArray.of(Shape.of(1, count), points));
    var y = f.apply(x);
    double[] found = new double[1 + count * (1 + (int) given[0])];
    found[0] = y.creator() != null && y.creator().inputs().equals(List.of(x)) ? 1 : 0;
    System.arraycopy(y.data().toDoubles(), 0, found, 1, count);
    var derivative = y.mul(given[1]);
    for (int order = 1; order <= given[0]; order++) {
      x.clearGrad();
      if (derivative.creator() != null) {
        derivative.backward(CREATE_GRAPH);
      }
      derivative = x.hasGrad() ? x.grad() : Variable.of(x.data().zerosLike());
      System.arraycopy(derivative.data().toDoubles(), 0, found, 1 + order * count, count);
    }
    return Value.of(found);
  }
}
