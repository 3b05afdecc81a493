package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/**
 * m ← m + (1 − β1)(g − m), v ← v + (1 − β2)(g² − v), p ← p − rate · √(1 − β2ᵗ) / (1 − β1ᵗ) · m /
 * (√v + eps), t the number of updates. D. Kingma and J. Ba, "Adam", 2014, section 2.
 */
public final class Adam extends Optimizer {
  private final AdamStep step;

  /** Rate 0.001, β1 0.9, β2 0.999, eps 1e-8. */
  public Adam() {
    this(0.001, 0.9, 0.999, 1e-8);
  }

  /** With this rate. */
  public Adam(double rate) {
    this(rate, 0.9, 0.999, 1e-8);
  }

  /** With this rate, β1, β2 and eps. */
  public Adam(double rate, double beta1, double beta2, double eps) {
    super(rate);
    step = new AdamStep(beta1, beta2, eps);
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    return parameter.data().sub(step.of(parameter, gradient, rate(), updates()));
  }
}
