package dezero.bench;

import dezero.Variable;
import dezero.array.NdArray;

/** Gradient descent on f(x0, x1) = 100 (x1 − x0²)² + (x0 − 1)², as in step 28. */
final class Rosenbrock {
  private static final double RATE = 0.001;

  private Rosenbrock() {}

  /** So many steps from (0, 2). */
  static Work steps(int steps) {
    return times -> {
      NdArray end = null;
      for (int i = 0; i < times; i++) {
        end = descend(steps);
      }
      return end;
    };
  }

  private static NdArray descend(int steps) {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    for (int step = 0; step < steps; step++) {
      var y = x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2));
      x0.clearGrad();
      x1.clearGrad();
      y.backward();
      x0.setData(x0.data().sub(x0.grad().data().mul(RATE)));
      x1.setData(x1.data().sub(x1.grad().data().mul(RATE)));
    }
    return NdArray.of(new double[] {x0.item(), x1.item()});
  }
}
