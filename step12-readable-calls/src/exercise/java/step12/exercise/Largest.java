package step12.exercise;

import step12.Function;
import step12.Variable;

/** The largest of several boxes. */
public final class Largest {
  private Largest() {}

  /** y = the larger of x0 and x1, element by element. */
  public static final class Larger extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      // TODO task 1: the larger of each pair
      throw new UnsupportedOperationException("step12 task 1: forward is not written yet");
    }
  }

  /**
   * The largest of one box or more, element by element, made of Larger functions: one fewer than
   * there are boxes. Of a single box it is that box. An array that somebody hands over as the rest
   * stays as it is.
   */
  public static Variable of(Variable first, Variable... rest) {
    // TODO task 1: the largest so far, and the next one
    throw new UnsupportedOperationException("step12 task 1: the largest is not looked for yet");
  }
}
