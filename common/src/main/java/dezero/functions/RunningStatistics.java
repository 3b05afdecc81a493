package dezero.functions;

import dezero.array.NdArray;
import dezero.array.Shape;

/**
 * Running averages of the mean and variance of batches in training, which batch normalization uses
 * in test mode.
 */
public final class RunningStatistics {
  private final double decay;
  private NdArray mean;
  private NdArray variance;

  /**
   * Starts with mean 0 and variance 1. Each batch moves them towards its own by the factor 1 −
   * decay.
   */
  public RunningStatistics(int features, double decay) {
    this(NdArray.zeros(Shape.of(features)), NdArray.ones(Shape.of(features)), decay);
  }

  /** Starts with these, (features) each. */
  public RunningStatistics(NdArray mean, NdArray variance, double decay) {
    this.mean = mean;
    this.variance = variance;
    this.decay = decay;
  }

  public NdArray mean() {
    return mean;
  }

  public NdArray variance() {
    return variance;
  }

  /**
   * Updates the averages with a batch.
   *
   * @param batchVariance the sum of squares divided by count, as the normalization uses it; the
   *     average is of the unbiased estimate, which divides by count − 1
   */
  void see(NdArray batchMean, NdArray batchVariance, int count) {
    double unbiased = count / (double) Math.max(count - 1, 1);
    mean = mean.mul(decay).add(batchMean.mul(1 - decay)).keep();
    variance = variance.mul(decay).add(batchVariance.mul((1 - decay) * unbiased)).keep();
  }
}
