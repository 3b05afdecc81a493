package step13.exercise;

import step13.Elementwise;
import step13.Function;

/**
 * Two functions of two boxes that calculate already, and have to learn to go back. backward0
 * returns the gradient for x0, and backward1 the one for x1; neither changes the array gy.
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
      // TODO task 1: x0 moves, and x1 stands still
      throw new UnsupportedOperationException(
          "step13 task 1: Quotient.backward0 is not written yet");
    }

    @Override
    protected double[] backward1(double[] gy) {
      // TODO task 1: x1 moves, and x0 stands still
      throw new UnsupportedOperationException(
          "step13 task 1: Quotient.backward1 is not written yet");
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
      // TODO task 1: what arrives, times the slope along x0
      throw new UnsupportedOperationException(
          "step13 task 1: Hypotenuse.backward0 is not written yet");
    }

    @Override
    protected double[] backward1(double[] gy) {
      // TODO task 1: what arrives, times the slope along x1
      throw new UnsupportedOperationException(
          "step13 task 1: Hypotenuse.backward1 is not written yet");
    }
  }
}
