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
    // TODO task 2: the slope along the base, and then gy
    throw new UnsupportedOperationException("step22 task 2: backward0 is not written yet");
  }

  /**
   * The gradient for the exponent: gy · y · ln(x0). Where the base is 0 and the exponent positive,
   * y stays 0 if the exponent moves a little. Where the base is negative, it is NaN: if the
   * exponent moves a little, y is no longer a number.
   */
  @Override
  protected double[] backward1(double[] gy) {
    // TODO task 2: the slope along the exponent, and then gy
    throw new UnsupportedOperationException("step22 task 2: backward1 is not written yet");
  }
}
