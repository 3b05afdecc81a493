package step14.exercise;

import step14.Elementwise;
import step14.Function;
import step14.Variable;

/** A polynomial without powers, in which the same box is used again and again. */
public final class Horner {
  private Horner() {}

  /**
   * c0 + c1·x + c2·x² + …, made of boxes: c0 + x·(c1 + x·(c2 + …)). There are at least two
   * coefficients. x may hold several numbers, and then so does the result. With n + 1 coefficients
   * it takes n products and n sums.
   */
  public static Variable of(Variable x, double... coefficients) {
    // TODO task 3: begin with the last coefficient
    throw new UnsupportedOperationException("step14 task 3: the polynomial is not written yet");
  }

  /**
   * How many gradients arrive at x in a backward pass from y. Every box between the two is used
   * once, x is used any number of times, and there may be very many boxes.
   */
  public static int arrivals(Variable y, Variable x) {
    // TODO task 3: how often is x an input?
    throw new UnsupportedOperationException("step14 task 3: arrivals is not written yet");
  }

  /** y = x0 · x1, element by element, as in step 13. This is written already. */
  public static final class Product extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, other) -> g * other);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return Elementwise.zip(gy, x0().data, (g, other) -> g * other);
    }
  }
}
