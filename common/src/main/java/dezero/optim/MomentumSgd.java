package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/** Gradient descent with momentum: v ← momentum · v − rate · g, p ← p + v. */
public final class MomentumSgd extends Optimizer {
  private final double momentum;
  private final State speeds = new State();

  /** Rate 0.01, momentum 0.9. */
  public MomentumSgd() {
    this(0.01, 0.9);
  }

  /** With this rate and momentum. */
  public MomentumSgd(double rate, double momentum) {
    super(rate);
    this.momentum = momentum;
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    NdArray speed = speeds.get(parameter).mul(momentum).addScaled(gradient, -rate());
    return parameter.data().add(speeds.put(parameter, speed));
  }
}
