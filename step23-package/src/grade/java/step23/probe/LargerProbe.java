package step23.probe;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import step23.exercise.Larger;

/**
 * "2,3|x0 …|x1 …" → y = max(x0, x1), the gradients of Σy² for x0 and for x1, and the gradient for
 * x0 of the sum of the squares of the first of these two.
 */
public final class LargerProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split("\\|");
    var x0 = variable(parts[0], parts[1]);
    var x1 = variable(parts[0], parts[2]);
    var y = Larger.larger(x0, x1);
    y.pow(2).sum().backward(CREATE_GRAPH);
    var g0 = x0.grad();
    var g1 = x1.grad();
    x0.clearGrad();
    g0.pow(2).sum().backward();
    var found =
        Stream.of(y, g0, g1, x0.grad()).flatMapToDouble(v -> DoubleStream.of(v.data().toDoubles()));
    return Value.of(found.toArray());
  }

  private static Variable variable(String shape, String numbers) {
    int[] dims = Stream.of(shape.split(",")).mapToInt(Integer::parseInt).toArray();
    double[] data = Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
    return Variable.of(NdArray.of(Shape.of(dims), data));
  }
}
