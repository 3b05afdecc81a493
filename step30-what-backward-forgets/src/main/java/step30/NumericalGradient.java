package step30;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Slopes without a formula: moves a number a little to either side, and looks at the result. */
public final class NumericalGradient {
  /** How far to move, unless the caller says. */
  public static final double EPS = 1e-4;

  private NumericalGradient() {}

  /** The slope of f at x, for each number in x. */
  public static double[] of(UnaryOperator<Variable> f, Variable x) {
    return of(f, x, EPS);
  }

  /**
   * The slope of f at x, for each number in x: (f(x + eps) − f(x − eps)) / 2eps, where only that
   * number moves. If f gives several numbers, their sum counts.
   */
  public static double[] of(UnaryOperator<Variable> f, Variable x, double eps) {
    double[] at = x.data.clone();
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double here = at[i];
      at[i] = here + eps;
      double above = sum(f.apply(new Variable(at, x.shape())));
      at[i] = here - eps;
      double below = sum(f.apply(new Variable(at, x.shape())));
      at[i] = here;
      slopes[i] = (above - below) / (2 * eps);
    }
    return slopes;
  }

  private static double sum(Variable y) {
    return Arrays.stream(y.data).sum();
  }
}
