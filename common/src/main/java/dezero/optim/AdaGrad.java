package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/**
 * Smaller steps for parameters whose gradients have been large: h ← h + g², p ← p − rate · g / (√h
 * + eps). J. Duchi et al., "Adaptive subgradient methods", 2011.
 */
public final class AdaGrad extends Optimizer {
  private static final double EPS = 1e-8;

  private final State squares = new State();

  /** Rate 0.001. */
  public AdaGrad() {
    this(0.001);
  }

  /** With this rate. */
  public AdaGrad(double rate) {
    super(rate);
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    NdArray h = squares.put(parameter, squares.get(parameter).add(gradient.mul(gradient)));
    return parameter.data().sub(gradient.mul(rate()).div(h.sqrt().add(EPS)));
  }
}
