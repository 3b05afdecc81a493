package step22.exercise;

import step22.Elementwise;
import step22.Function;

/**
 * y = x0 to the power of x1, element by element, where the exponent is a box, too. Both ways back
 * multiply gy by a slope.
 */
public final class Power extends Function.Binary {
  /** Whatever Math.pow says. */
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, Math::pow);
  }

  /**
   * The gradient for the base: gy · x1 · x0^(x1 − 1). Where the exponent is 0, the slope is 0,
   * whatever the base is. A negative base has a slope if the exponent is a whole number.
   */
  @Override
  protected double[] backward0(double[] gy) {
    double[] slopes =
        Elementwise.zip(x0().data, x1().data, (base, c) -> c == 0 ? 0 : c * Math.pow(base, c - 1));
    return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
  }

  /**
   * The gradient for the exponent: gy · y · ln(x0). Where the base is 0 and the exponent positive,
   * y stays 0 if the exponent moves a little. Where the base is negative, it is NaN: if the
   * exponent moves a little, y is no longer a number.
   */
  @Override
  protected double[] backward1(double[] gy) {
    double[] slopes =
        Elementwise.zip(
            y().data, x0().data, (y, base) -> y == 0 && base == 0 ? 0 : y * Math.log(base));
    return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
  }
}
