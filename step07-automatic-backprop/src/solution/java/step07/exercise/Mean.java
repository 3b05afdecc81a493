package step07.exercise;

import step07.Function;
import step07.Variable;

/** Two means of two numbers, taken again and again, until both are the same number. */
public final class Mean {
  private static final double NEAR = 1e-12;

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
      double a = x().data[0];
      double b = x().data[1];
      double root = Math.sqrt(a * b);
      double forA = gy[0] / 2 + gy[1] * b / (2 * root);
      double forB = gy[0] / 2 + gy[1] * a / (2 * root);
      return new double[] {forA, forB};
    }
  }

  /**
   * Goes on, round by round, until the two numbers differ by 1e-12 of the first or less, and stops
   * there. The slopes of the result have to be right for any two numbers above 0, even for two that
   * are equal from the beginning.
   */
  public static Variable of(Variable pair) {
    Variable y = pair;
    do {
      y = new Round().apply(y); // a new one each time: it remembers one box only
    } while (Math.abs(y.data[0] - y.data[1]) > NEAR * y.data[0]);
    return y;
  }
}
