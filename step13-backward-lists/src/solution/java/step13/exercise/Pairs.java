package step13.exercise;

import step13.Elementwise;
import step13.Function;

/**
 * Two functions of two boxes that calculate, and go back as well. backward0 returns the gradient
 * for x0, and backward1 the one for x1; neither changes the array gy.
 */
public final class Pairs {
  private Pairs() {}

  /** y = x0 / x1. */
  public static final class Quotient extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a / b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, b) -> g / b);
    }

    @Override
    protected double[] backward1(double[] gy) {
      double[] slopes = Elementwise.zip(x0().data, x1().data, (a, b) -> -a / (b * b));
      return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
    }
  }

  /**
   * y = √(x0² + x1²). The slopes are x0 / y and x1 / y, also where x0² would be too large for a
   * double. Where both are 0 there is no slope, and none is asked for.
   */
  public static final class Hypotenuse extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, Math::hypot);
    }

    @Override
    protected double[] backward0(double[] gy) {
      double[] slopes = Elementwise.zip(x0().data, y().data, (a, c) -> a / c);
      return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
    }

    @Override
    protected double[] backward1(double[] gy) {
      double[] slopes = Elementwise.zip(x1().data, y().data, (b, c) -> b / c);
      return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
    }
  }
}
