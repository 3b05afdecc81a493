package step28.exercise;

import dezero.Variable;
import java.util.function.BinaryOperator;

/** Gradient descent that chooses its rate anew at each step. */
public final class LineSearch {
  public final Variable x0;
  public final Variable x1;

  private final BinaryOperator<Variable> f;
  private final double share;

  /**
   * @param share how much of what the slope promises a step has to keep, such as 0.5
   */
  public LineSearch(BinaryOperator<Variable> f, double x0, double x1, double share) {
    this.f = f;
    this.x0 = Variable.of(x0).named("x0");
    this.x1 = Variable.of(x1).named("x1");
    this.share = share;
  }

  /**
   * The first of the rates 1, 1/2, 1/4, … whose step lowers f by at least share · rate · |∇f|²,
   * where |∇f|² = g0² + g1² for the slopes g0 and g1. It only looks: x0 and x1 stay where they are.
   */
  public double rate() {
    // TODO task 2: try one rate after the other
    throw new UnsupportedOperationException("step28 task 2: the rate is not chosen yet");
  }

  /** Takes one step with that rate, and calculates one gradient for it. */
  public void step() {
    // TODO task 3: choose a rate and move; one backward() has to do for both
    throw new UnsupportedOperationException("step28 task 3: the step is not written yet");
  }
}
