package step41.probe;

import static step41.exercise.Forms.forms;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * (n, m, x, a, c) → 1 if the result has the shape (n), 1 if few functions made it, its numbers, and
 * the gradients of Σ c y for x and a.
 */
public final class FormsProbe implements Probe {
  /** It takes three; a loop over 40 rows takes more. */
  private static final int FEW = 12;

  @Override
  public Value run(Value input) {
    var given = new Matrices(input.numbers());
    int n = given.count();
    int m = given.count();
    var x = given.variable(n, m);
    var a = given.variable(m, m);
    var c = Variable.of(given.array(Shape.of(n)));
    var y = forms(x, a);
    boolean few = Matrices.functions(y).size() <= FEW;
    boolean right = y.shape().equals(Shape.of(n));
    if (right) {
      y.mul(c).sum().backward();
    }
    var zero = x.data().zerosLike();
    return Value.of(
        DoubleStream.concat(
                DoubleStream.of(right ? 1 : 0, few ? 1 : 0),
                DoubleStream.of(
                    Matrices.joined(
                        List.of(
                            right ? y.data() : NdArray.zeros(Shape.of(n)),
                            x.hasGrad() ? x.grad().data() : zero,
                            a.hasGrad() ? a.grad().data() : a.data().zerosLike()))))
            .toArray());
  }
}
