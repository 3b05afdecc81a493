package dezero.bench;

import dezero.Variable;

/** Gradient descent on f(x0, x1) = 100 (x1 − x0²)² + (x0 − 1)², as in step 28. */
final class Rosenbrock {
  private static final int STEPS = 50_000;
  private static final double RATE = 0.001;

  private Rosenbrock() {}

  /** Where the walk from (0, 2) ends. */
  static double[] descend() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    for (int step = 0; step < STEPS; step++) {
      var y = x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2));
      x0.clearGrad();
      x1.clearGrad();
      y.backward();
      x0.setData(x0.data().sub(x0.grad().data().mul(RATE)));
      x1.setData(x1.data().sub(x1.grad().data().mul(RATE)));
    }
    return new double[] {x0.item(), x1.item()};
  }
}
