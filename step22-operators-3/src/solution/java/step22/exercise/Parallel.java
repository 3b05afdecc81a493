package step22.exercise;

import step22.Elementwise;
import step22.Function;
import step22.Variable;

/**
 * Two pumps empty a cellar, one alone in a hours, the other alone in b. Together they take y = 1 /
 * (1/a + 1/b), element by element. gx0 and gx1 are gy times the slopes, which are for you to find.
 */
public final class Parallel extends Function.Binary {
  /** The formula as a graph, of the engine's own functions only: add, pow, and so on. */
  public static Variable formula(Variable a, Variable b) {
    return a.pow(-1).add(b.pow(-1)).pow(-1);
  }

  /** The same in one function. It has to be right for 1e200 and for 1e-200, too. */
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> 1 / (1 / a + 1 / b));
  }

  /** The gradient for a. */
  @Override
  protected double[] backward0(double[] gy) {
    return gradient(gy, x0());
  }

  /** The gradient for b. */
  @Override
  protected double[] backward1(double[] gy) {
    return gradient(gy, x1());
  }

  private double[] gradient(double[] gy, Variable x) {
    double[] slopes = Elementwise.zip(y().data, x.data, (y, v) -> (y / v) * (y / v));
    return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
  }
}
