package step07.exercise;

import step07.Function;
import step07.Variable;

/** Two means of two numbers, taken again and again, until both are the same number. */
public final class Mean {
  private Mean() {}

  /** One round: (a, b) → ((a + b) / 2, √(a·b)). Both numbers are above 0. */
  public static final class Round extends Function {
    @Override
    protected double[] forward(double[] x) {
      double a = x[0];
      double b = x[1];
      return new double[] {(a + b) / 2, Math.sqrt(a * b)};
    }

    /** Two numbers, for a and for b; gy has two as well, and stays as it is. */
    @Override
    protected double[] backward(double[] gy) {
      // TODO task 3: four local slopes; on how many ways does a move the result?
      throw new UnsupportedOperationException("step07 task 3: Round.backward is not written yet");
    }
  }

  /**
   * Goes on, round by round, until the two numbers differ by 1e-12 of the first or less, and stops
   * there. The slopes of the result have to be right for any two numbers above 0, even for two that
   * are equal from the beginning.
   */
  public static Variable of(Variable pair) {
    // TODO task 3: a loop; when is the first moment to ask whether to go on?
    throw new UnsupportedOperationException("step07 task 3: the mean is not written yet");
  }
}
