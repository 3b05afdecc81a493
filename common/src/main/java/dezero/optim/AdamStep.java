package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;

/** How far Adam and AdamW move a parameter. */
final class AdamStep {
  private final double beta1;
  private final double beta2;
  private final double eps;
  private final Optimizer.State means = new Optimizer.State();
  private final Optimizer.State squares = new Optimizer.State();

  AdamStep(double beta1, double beta2, double eps) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.eps = eps;
  }

  NdArray of(Parameter parameter, NdArray gradient, double rate, int update) {
    NdArray m = moved(means, parameter, gradient, beta1);
    NdArray v = moved(squares, parameter, gradient.mul(gradient), beta2);
    double corrected =
        rate * Math.sqrt(1 - Math.pow(beta2, update)) / (1 - Math.pow(beta1, update));
    return m.mul(corrected).div(v.sqrt().add(eps));
  }

  private static NdArray moved(
      Optimizer.State state, Parameter parameter, NdArray to, double beta) {
    NdArray mean = state.get(parameter);
    return state.put(parameter, mean.addScaled(to.sub(mean), 1 - beta));
  }
}
