package step34.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** A curve without a formula: known is where it starts, and a rule for its slope. */
public final class Rule {
  private Rule() {}

  /**
   * The value at t of the Taylor polynomial about 0 of the curve y with y(0) = start and y′ = g(y).
   *
   * @param g the slope at any height. It may be the same everywhere, a number that does not depend
   *     on y.
   * @param degree of the polynomial, 0 or more
   */
  public static double follow(UnaryOperator<Variable> g, double start, double t, int degree) {
    var y = Variable.of(start);
    var derivative = g.apply(y); // y′, then y″, …, each as a formula in y
    double power = 1; // then t, t²/2!, …
    double sum = start;
    for (int n = 1; n <= degree; n++) {
      power *= t / n;
      sum += derivative.item() * power;
      derivative = Area.slope(derivative, y).mul(g.apply(y));
    }
    return sum;
  }
}
