package step33.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** Derivatives of derivatives of derivatives. */
public final class Derivatives {
  private Derivatives() {}

  /**
   * f′(x), f″(x), f‴(x) and so on, this many of them.
   *
   * <p>A derivative may be a number that does not depend on x any more, as the first of x + 3 and
   * the fifth of x⁴ are. The next one is 0 then.
   */
  public static double[] of(UnaryOperator<Variable> f, double x, int count) {
    var here = Variable.of(x).named("x");
    var derivative = f.apply(here);
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      derivative = slope(derivative, here);
      found[i] = derivative.item();
    }
    return found;
  }

  private static Variable slope(Variable y, Variable x) {
    x.clearGrad();
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    return x.hasGrad() ? x.grad() : Variable.of(0.0);
  }
}
