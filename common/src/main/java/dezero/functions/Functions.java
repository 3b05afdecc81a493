package dezero.functions;

import dezero.Variable;

/**
 * Mathematical functions of variables, for static import: {@code sin(x).mul(2)}. Each works element
 * by element on any shape, and can be differentiated any number of times.
 */
public final class Functions {
  private Functions() {}

  /** sin(x), x in radians. */
  public static Variable sin(Variable x) {
    return new Sin().apply(x);
  }

  /** cos(x), x in radians. */
  public static Variable cos(Variable x) {
    return new Cos().apply(x);
  }

  /** tanh(x), between −1 and 1. */
  public static Variable tanh(Variable x) {
    return new Tanh().apply(x);
  }

  /** eˣ. */
  public static Variable exp(Variable x) {
    return new Exp().apply(x);
  }

  /** ln(x), the natural logarithm; NaN for negative elements, −∞ at 0. */
  public static Variable log(Variable x) {
    return new Log().apply(x);
  }
}
