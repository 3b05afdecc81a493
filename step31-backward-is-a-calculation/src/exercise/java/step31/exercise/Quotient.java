package step31.exercise;

import step31.Elementwise;
import step31.Function;
import step31.Variable;

/**
 * y = x0 / x1, element by element. gx0 = gy / x1, gx1 = −gy · y / x1. May be differentiated again
 * and again. The slopes have to be right for an x1 of 1e200, too.
 */
public final class Quotient extends Function.Binary {
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> a / b);
  }

  @Override
  protected Variable backward0(Variable gy) {
    // TODO task 3: a division of boxes
    throw new UnsupportedOperationException("step31 task 3: backward0 is not written yet");
  }

  @Override
  protected Variable backward1(Variable gy) {
    // TODO task 3: the same with another box above
    throw new UnsupportedOperationException("step31 task 3: backward1 is not written yet");
  }
}
