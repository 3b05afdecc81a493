package step34.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** A curve without a formula: known is where it starts, and a rule for its slope. */
public final class Rule {
  private Rule() {}

  /**
   * The value at t of the Taylor polynomial about 0 of the curve y with y(0) = start and y′ = g(y).
   *
   * @param g the slope at any height. It may be the same everywhere, a number that does not depend
   *     on y.
   * @param degree of the polynomial, 0 or more
   */
  public static double follow(UnaryOperator<Variable> g, double start, double t, int degree) {
    // TODO task 3: if y′ is g(y), what is y″?
    throw new UnsupportedOperationException("step34 task 3: the curve is not written yet");
  }
}
