package step30.exercise;

import java.util.function.UnaryOperator;
import step30.Variable;

/** The curvature of any function, measured. */
public final class Curvature {
  private Curvature() {}

  /**
   * f″(x), right to nine digits: off by a billionth of it at most, or by a billionth where it is
   * less than 1. For small x, and for x in the millions. You may calculate f twice.
   *
   * @param f of a box with one number; it depends on what is in there
   */
  public static double of(UnaryOperator<Variable> f, double x) {
    double h = 1e-5 * Math.max(1, Math.abs(x));
    return (slope(f, x + h) - slope(f, x - h)) / (2 * h);
  }

  private static double slope(UnaryOperator<Variable> f, double at) {
    var x = new Variable(at);
    f.apply(x).backward();
    return x.grad[0];
  }
}
