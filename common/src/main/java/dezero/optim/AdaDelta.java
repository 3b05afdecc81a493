package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/**
 * Steps scaled by the size of recent steps: s ← ρ s + (1 − ρ) g², d = √((r + eps) / (s + eps)) · g,
 * r ← ρ r + (1 − ρ) d², p ← p − d. There is no learning rate. M. Zeiler, "ADADELTA", 2012.
 */
public final class AdaDelta extends Optimizer {
  private final double rho;
  private final double eps;
  private final State gradients = new State();
  private final State steps = new State();

  /** ρ 0.95, eps 1e-6. */
  public AdaDelta() {
    this(0.95, 1e-6);
  }

  /** With this decay ρ and eps. */
  public AdaDelta(double rho, double eps) {
    super(1);
    this.rho = rho;
    this.eps = eps;
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    NdArray s = gradients.put(parameter, decayed(gradients.get(parameter), gradient));
    NdArray r = steps.get(parameter);
    NdArray step = r.add(eps).div(s.add(eps)).sqrt().mul(gradient);
    steps.put(parameter, decayed(r, step));
    return parameter.data().addScaled(step, -rate());
  }

  private NdArray decayed(NdArray mean, NdArray next) {
    return mean.mul(rho).add(next.mul(next).mul(1 - rho));
  }
}
