package step42.probe;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import step42.exercise.Robust;

/** (rows, columns, y …, t …) → 1 if the loss is a single number, the loss, its gradient for y. */
public final class RobustProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var shape = Shape.of((int) given[0], (int) given[1]);
    int n = shape.size();
    var y = Variable.of(NdArray.of(shape, Arrays.copyOfRange(given, 2, 2 + n)));
    var t = Variable.of(NdArray.of(shape, Arrays.copyOfRange(given, 2 + n, 2 + 2 * n)));
    var loss = Robust.loss(y, t);
    loss.backward();
    return Value.of(
        DoubleStream.concat(
                DoubleStream.of(loss.size() == 1 ? 1 : 0, loss.data().sum().item()),
                DoubleStream.of(y.grad().data().toDoubles()))
            .toArray());
  }
}
