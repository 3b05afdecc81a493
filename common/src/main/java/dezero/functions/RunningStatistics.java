package dezero.functions;

import dezero.array.NdArray;
import dezero.array.Shape;

/**
 * The mean and variance that batch normalization has seen in training, averaged with a decay, for
 * use in test mode.
 */
public final class RunningStatistics {
  private final double decay;
  private NdArray mean;
  private NdArray variance;

  /** None seen yet: mean 0, variance 1. Each batch moves them by 1 − decay towards its own. */
  public RunningStatistics(int features, double decay) {
    this(NdArray.zeros(Shape.of(features)), NdArray.ones(Shape.of(features)), decay);
  }

  /** Goes on from these, (features) each. */
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
   * Takes in a batch.
   *
   * @param batchVariance divided by count, as the normalization uses it; it is kept divided by
   *     count − 1, the unbiased estimate
   */
  void see(NdArray batchMean, NdArray batchVariance, int count) {
    double unbiased = count / (double) Math.max(count - 1, 1);
    mean = mean.mul(decay).add(batchMean.mul(1 - decay)).keep();
    variance = variance.mul(decay).add(batchVariance.mul((1 - decay) * unbiased)).keep();
  }
}
