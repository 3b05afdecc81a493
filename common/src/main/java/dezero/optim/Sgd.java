package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/** Stochastic gradient descent: p ← p − rate · g. */
public final class Sgd extends Optimizer {
  /** Rate 0.01. */
  public Sgd() {
    this(0.01);
  }

  /** With this rate. */
  public Sgd(double rate) {
    super(rate);
  }

  @Override
  protected NdArray updated(Parameter parameter, NdArray gradient) {
    return parameter.data().addScaled(gradient, -rate());
  }
}
