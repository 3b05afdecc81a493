package step29.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** Where is g(x) = 0? Newton's own question. */
public final class Roots {
  private static final int MOST_UPDATES = 100;
  private static final double STANDS_STILL = 1e-14;

  private Roots() {}

  /**
   * One update, x − g(x) / g′(x): where the tangent at x crosses zero.
   *
   * @throws ArithmeticException if the tangent is level and crosses zero nowhere
   */
  public static double next(UnaryOperator<Variable> g, double x) {
    var here = Variable.of(x).named("x");
    var y = g.apply(here);
    y.backward();
    double slope = here.grad().item();
    if (slope == 0) {
      throw new ArithmeticException(
          "at x = " + x + " the tangent is level and crosses zero nowhere; start somewhere else");
    }
    return x - y.item() / slope;
  }

  /**
   * The root that the updates lead to, when they stand still to 14 digits.
   *
   * @throws ArithmeticException if they do not within 100 updates, or if one of them has nowhere to
   *     go
   */
  public static double find(UnaryOperator<Variable> g, double start) {
    double x = start;
    for (int i = 0; i < MOST_UPDATES; i++) {
      double before = x;
      x = next(g, before);
      if (Math.abs(x - before) <= STANDS_STILL * Math.max(1, Math.abs(x))) {
        return x;
      }
    }
    throw new ArithmeticException(
        "from " + start + " no root was found in " + MOST_UPDATES + " updates; is there one?");
  }
}
