package step28;

import dezero.Variable;
import java.util.function.BinaryOperator;

/** Finds the way down without any derivative: by trying every direction. */
final class Directions {
  private Directions() {}

  /**
   * The direction, in whole degrees from the x0 axis, in which a step of this length lowers f most.
   */
  static int steepestDescent(BinaryOperator<Variable> f, double x0, double x1, double length) {
    int best = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int degrees = 0; degrees < 360; degrees++) {
      double angle = Math.toRadians(degrees);
      var y =
          f.apply(
              Variable.of(x0 + length * Math.cos(angle)),
              Variable.of(x1 + length * Math.sin(angle)));
      if (y.item() < lowest) {
        lowest = y.item();
        best = degrees;
      }
    }
    return best;
  }

  /** The direction of minus the gradient of f, in degrees from 0 to 360. */
  static double againstTheGradient(BinaryOperator<Variable> f, double x0, double x1) {
    var a = Variable.of(x0);
    var b = Variable.of(x1);
    f.apply(a, b).backward();
    double degrees = Math.toDegrees(Math.atan2(-b.grad().item(), -a.grad().item()));
    return (degrees + 360) % 360;
  }
}
