package step33.exercise;

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
    // TODO task 1: differentiate, and differentiate the result
    throw new UnsupportedOperationException("step33 task 1: the derivatives are not written yet");
  }
}
