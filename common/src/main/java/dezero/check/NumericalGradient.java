package dezero.check;

import dezero.array.NdArray;
import java.util.function.ToDoubleFunction;

/**
 * Derivatives without calculus: moves one element a little to either side and measures how far the
 * result moves. This is slow, inexact and hard to get wrong, so exact gradients are checked against
 * it.
 */
public final class NumericalGradient {
  /**
   * How far to move. A central difference has an error of about eps² from the curvature and one of
   * about 1e−16/eps from rounding; 1e−5 balances the two.
   */
  public static final double EPS = 1e-5;

  private NumericalGradient() {}

  /**
   * The gradient of f at x: (f(x + eps) − f(x − eps)) / 2eps for each element in turn.
   *
   * @param f a function from an array to one number
   * @param x the point, FLOAT64
   * @return an array of x's shape
   */
  public static NdArray of(ToDoubleFunction<NdArray> f, NdArray x) {
    double[] at = x.toDoubles();
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double here = at[i];
      at[i] = here + EPS;
      double above = f.applyAsDouble(NdArray.of(x.shape(), at));
      at[i] = here - EPS;
      double below = f.applyAsDouble(NdArray.of(x.shape(), at));
      at[i] = here;
      gradient[i] = (above - below) / (2 * EPS);
    }
    return NdArray.of(x.shape(), gradient);
  }
}
