package step24;

import dezero.Variable;
import java.util.function.BinaryOperator;

/** How steep a function is at a place: along x while y stands still, and along y. */
record Slopes(double alongX, double alongY) {
  /** By going backward. */
  static Slopes of(BinaryOperator<Variable> f, double x, double y) {
    var a = Variable.of(x);
    var b = Variable.of(y);
    f.apply(a, b).backward();
    return new Slopes(a.grad().item(), b.grad().item());
  }

  /** By measuring: a central difference along each. */
  static Slopes measured(BinaryOperator<Variable> f, double x, double y, double h) {
    return new Slopes(
        (height(f, x + h, y) - height(f, x - h, y)) / (2 * h),
        (height(f, x, y + h) - height(f, x, y - h)) / (2 * h));
  }

  private static double height(BinaryOperator<Variable> f, double x, double y) {
    return f.apply(Variable.of(x), Variable.of(y)).item();
  }
}
