package step06.exercise;

import step06.Elementwise;
import step06.Function;

/**
 * Three functions that calculate already, and have to learn to go back: backward returns the
 * gradient for the input, and leaves the array gy as it is.
 */
public final class Curves {
  private Curves() {}

  /** y = sin x, whose slope is cos x. */
  public static final class Sin extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::sin);
    }

    @Override
    public double[] backward(double[] gy) {
      // TODO task 1: what arrives, times the slope at the input
      throw new UnsupportedOperationException("step06 task 1: Sin.backward is not written yet");
    }
  }

  /** y = ln x, the natural logarithm, whose slope is 1/x. */
  public static final class Log extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::log);
    }

    @Override
    public double[] backward(double[] gy) {
      // TODO task 1: the same, with the slope of the logarithm
      throw new UnsupportedOperationException("step06 task 1: Log.backward is not written yet");
    }
  }

  /** y = 1/x, whose slope is −1/x². */
  public static final class Reciprocal extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> 1 / v);
    }

    @Override
    public double[] backward(double[] gy) {
      // TODO task 1: the same, with the slope of the reciprocal
      throw new UnsupportedOperationException(
          "step06 task 1: Reciprocal.backward is not written yet");
    }
  }
}
