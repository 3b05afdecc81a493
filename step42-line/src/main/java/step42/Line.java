package step42;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;

/** y = x w + b, with a w and a b that can be moved. */
final class Line {
  final Variable w = Variable.of(NdArray.zeros(Shape.of(1, 1))).named("w");
  final Variable b = Variable.of(NdArray.zeros(Shape.of(1))).named("b");

  /** x: (n, 1), the result: (n, 1). */
  Variable at(Variable x) {
    return x.matmul(w).add(b);
  }

  /** The mean of the squares of y − t, both (n, 1): a single number. */
  static Variable meanSquaredError(Variable y, Variable t) {
    return y.sub(t).pow(2).sum().div(t.size());
  }

  /** How far the line is off from these points. */
  Variable loss(Cloud cloud) {
    return meanSquaredError(at(Variable.of(cloud.x())), Variable.of(cloud.t()));
  }

  /**
   * Moves w and b a little against their slopes.
   *
   * @return the loss before
   * @throws ArithmeticException if the loss is no number any more
   */
  Variable step(Cloud cloud, double rate) {
    Variable loss = loss(cloud);
    if (!Double.isFinite(loss.item())) {
      throw new ArithmeticException(
          "the loss is %s: with a rate of %s each step leads farther away than the one before; give a smaller rate"
              .formatted(loss.item(), rate));
    }
    w.clearGrad();
    b.clearGrad();
    loss.backward();
    w.setData(w.data().sub(w.grad().data().mul(rate)));
    b.setData(b.data().sub(b.grad().data().mul(rate)));
    return loss;
  }
}
