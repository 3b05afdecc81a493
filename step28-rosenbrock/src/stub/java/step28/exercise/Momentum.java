package step28.exercise;

import dezero.Variable;
import java.util.function.BinaryOperator;

/** Gradient descent that keeps some of its speed: v ← keep · v − rate · gradient, x ← x + v. */
public final class Momentum {
  public final Variable x0;
  public final Variable x1;

  private final BinaryOperator<Variable> f;
  private final double rate;
  private final double keep;

  // TODO task 1: what does the walker have to remember from one step to the next?

  /**
   * @param keep the share of the speed that is left at the next step, such as 0.9
   */
  public Momentum(BinaryOperator<Variable> f, double x0, double x1, double rate, double keep) {
    this.f = f;
    this.x0 = Variable.of(x0).named("x0");
    this.x1 = Variable.of(x1).named("x1");
    this.rate = rate;
    this.keep = keep;
  }

  /** Takes one step. Before the first, the walker stands still. */
  public void step() {
    // TODO task 1: feel the ground, change the speed, move
    throw new UnsupportedOperationException("step28 task 1: the step is not written yet");
  }
}
