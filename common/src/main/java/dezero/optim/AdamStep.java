package dezero.optim;

import dezero.Parameter;
import dezero.array.Fused;
import dezero.array.NdArray;

/** The step by which Adam and AdamW move a parameter. */
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
    NdArray m = means.put(parameter, Fused.movedMean(means.get(parameter), gradient, 1 - beta1));
    NdArray v =
        squares.put(
            parameter, Fused.movedMeanOfSquares(squares.get(parameter), gradient, 1 - beta2));
    double corrected =
        rate * Math.sqrt(1 - Math.pow(beta2, update)) / (1 - Math.pow(beta1, update));
    return Fused.adamStep(m, v, corrected, eps);
  }
}
