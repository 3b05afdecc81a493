package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/**
 * Adam with weight decay that does not go through the gradient: p ← p − rate · decay · p, then
 * Adam's step. I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2017.
 */
public final class AdamW extends Optimizer {
  private final AdamStep step = new AdamStep(0.9, 0.999, 1e-8);
  private final double decay;

  /** Rate 0.001, decay 0.01. */
  public AdamW() {
    this(0.001, 0.01);
  }

  /** With this rate and decay. */
  public AdamW(double rate, double decay) {
    super(rate);
    this.decay = decay;
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    NdArray decayed = parameter.data().mul(1 - rate() * decay);
    return decayed.sub(step.of(parameter, gradient, rate(), updates()));
  }
}
