package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;

/**
 * (x − mean) / √(variance + eps) · gamma + beta for each example, over its last axis. J. Ba et al.,
 * "Layer normalization", 2016.
 */
public final class LayerNorm extends Layer {
  private static final double EPS = 1e-5;

  private final Parameter gamma = parameter("gamma", Parameter.lazy());
  private final Parameter beta = parameter("beta", Parameter.lazy());

  @Override
  public Variable forward(Variable x) {
    if (!gamma.isInitialized()) {
      Shape features = Shape.of(x.shape().dim(-1));
      gamma.initialize(NdArray.full(features, 1, DType.FLOAT32));
      beta.initialize(NdArray.full(features, 0, DType.FLOAT32));
    }
    return Functions.layerNorm(x, gamma, beta, EPS);
  }
}
