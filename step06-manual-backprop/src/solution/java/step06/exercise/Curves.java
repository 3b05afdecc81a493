package step06.exercise;

import step06.Elementwise;
import step06.Function;

/**
 * Three functions that calculate, and go back as well: backward returns the gradient for the input,
 * and leaves the array gy as it is.
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
      return Elementwise.zip(gy, x().data, (g, v) -> g * Math.cos(v));
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
      return Elementwise.zip(gy, x().data, (g, v) -> g / v);
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
      return Elementwise.zip(gy, x().data, (g, v) -> -g / (v * v));
    }
  }
}
