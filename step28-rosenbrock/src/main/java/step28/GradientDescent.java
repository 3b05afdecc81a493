package step28;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Walks downhill on f: each step goes against the gradient, x ← x − rate · gradient. */
final class GradientDescent {
  final Variable x0;
  final Variable x1;
  final double rate;

  private final BinaryOperator<Variable> f;
  private final List<double[]> path = new ArrayList<>();

  GradientDescent(BinaryOperator<Variable> f, double x0, double x1, double rate) {
    this.f = f;
    this.x0 = Variable.of(x0).named("x0");
    this.x1 = Variable.of(x1).named("x1");
    this.rate = rate;
    remember();
  }

  /** Takes one step. */
  void step() {
    x0.clearGrad();
    x1.clearGrad();
    var y = f.apply(x0, x1);
    requireFinite(y);
    y.backward();
    x0.setData(x0.data().sub(x0.grad().data().mul(rate)));
    x1.setData(x1.data().sub(x1.grad().data().mul(rate)));
    remember();
  }

  /** Takes this many steps. */
  GradientDescent steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return this;
  }

  /** Where it has been along one axis, 0 or 1, from the start to here. */
  double[] path(int axis) {
    return path.stream().mapToDouble(point -> point[axis]).toArray();
  }

  private void remember() {
    path.add(new double[] {x0.item(), x1.item()});
  }

  private void requireFinite(Variable y) {
    if (!Double.isFinite(y.item())) {
      throw new DivergedException(path.size() - 1, rate, x0, x1);
    }
  }
}
