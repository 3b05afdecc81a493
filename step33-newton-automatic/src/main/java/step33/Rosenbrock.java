package step33;

import dezero.Variable;

/** f(x0, x1) = 100 (x1 − x0²)² + (x0 − 1)². Its lowest point is (1, 1), where it is 0. */
final class Rosenbrock {
  private Rosenbrock() {}

  static Variable f(Variable x0, Variable x1) {
    return x1.sub(x0.pow(2)).pow(2).mul(100).add(x0.sub(1).pow(2));
  }
}
