package step28.exercise;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.function.BinaryOperator;

/** Gradient descent that keeps some of its speed: v ← keep · v − rate · gradient, x ← x + v. */
public final class Momentum {
  public final Variable x0;
  public final Variable x1;

  private final BinaryOperator<Variable> f;
  private final double rate;
  private final double keep;

  private NdArray v0 = NdArray.of(0.0);
  private NdArray v1 = NdArray.of(0.0);

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
    x0.clearGrad();
    x1.clearGrad();
    f.apply(x0, x1).backward();
    v0 = v0.mul(keep).sub(x0.grad().data().mul(rate));
    v1 = v1.mul(keep).sub(x1.grad().data().mul(rate));
    x0.setData(x0.data().add(v0));
    x1.setData(x1.data().add(v1));
  }
}
