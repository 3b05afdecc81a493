package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;
import dezero.functions.RunningStatistics;

/**
 * (x − mean) / √(variance + eps) · gamma + beta for each feature. x: (n, features) or (n, channels,
 * h, w). S. Ioffe and C. Szegedy, "Batch normalization", 2015.
 *
 * <p>The running mean and variance are saved with the weights, although they are not trained.
 */
public final class BatchNorm extends Layer {
  private static final double DECAY = 0.9;
  private static final double EPS = 2e-5;

  private final Parameter mean = parameter("avg_mean", Parameter.lazy());
  private final Parameter variance = parameter("avg_var", Parameter.lazy());
  private final Parameter gamma = parameter("gamma", Parameter.lazy());
  private final Parameter beta = parameter("beta", Parameter.lazy());

  @Override
  public Variable forward(Variable x) {
    if (!mean.isInitialized()) {
      Shape features = Shape.of(x.shape().dim(1));
      mean.initialize(NdArray.full(features, 0, DType.FLOAT32));
      variance.initialize(NdArray.full(features, 1, DType.FLOAT32));
      gamma.initialize(NdArray.full(features, 1, DType.FLOAT32));
      beta.initialize(NdArray.full(features, 0, DType.FLOAT32));
    }
    var running = new RunningStatistics(mean.data(), variance.data(), DECAY);
    Variable y = Functions.batchNorm(x, gamma, beta, running, EPS);
    mean.setData(running.mean().to(mean.dtype()));
    variance.setData(running.variance().to(variance.dtype()));
    return y;
  }
}
