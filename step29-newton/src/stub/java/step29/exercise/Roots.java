package step29.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** Where is g(x) = 0? Newton's own question. */
public final class Roots {
  private Roots() {}

  /**
   * One update, x − g(x) / g′(x): where the tangent at x crosses zero.
   *
   * @throws ArithmeticException if the tangent is level and crosses zero nowhere
   */
  public static double next(UnaryOperator<Variable> g, double x) {
    // TODO task 2: one update
    throw new UnsupportedOperationException("step29 task 2: the update is not written yet");
  }

  /**
   * The root that the updates lead to, when they stand still to 14 digits.
   *
   * @throws ArithmeticException if they do not within 100 updates, or if one of them has nowhere to
   *     go
   */
  public static double find(UnaryOperator<Variable> g, double start) {
    // TODO task 2: update until nothing changes any more
    throw new UnsupportedOperationException("step29 task 2: the search is not written yet");
  }
}
