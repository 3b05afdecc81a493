package step28.exercise;

import dezero.Variable;
import dezero.array.NdArray;
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
    x0.clearGrad();
    x1.clearGrad();
    var y = f.apply(x0, x1);
    y.backward();
    double steepness = Math.pow(x0.grad().item(), 2) + Math.pow(x1.grad().item(), 2);
    double rate = 1;
    while (!(y.item() - heightAfter(rate) >= share * rate * steepness)) {
      rate /= 2;
    }
    return rate;
  }

  /** Takes one step with that rate, and calculates one gradient for it. */
  public void step() {
    double rate = rate();
    x0.setData(moved(x0, rate));
    x1.setData(moved(x1, rate));
  }

  private double heightAfter(double rate) {
    return f.apply(Variable.of(moved(x0, rate)), Variable.of(moved(x1, rate))).item();
  }

  /** Uses the gradient that rate() has left in x. */
  private static NdArray moved(Variable x, double rate) {
    return x.data().sub(x.grad().data().mul(rate));
  }
}
