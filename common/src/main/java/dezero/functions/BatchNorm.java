package dezero.functions;

import dezero.Autograd;
import dezero.Variable;
import dezero.array.Axes;

/**
 * Batch normalization, composed of other functions, so that it can be differentiated any number of
 * times.
 */
final class BatchNorm {
  private BatchNorm() {}

  static Variable of(
      Variable x, Variable gamma, Variable beta, RunningStatistics running, double eps) {
    if (x.rank() != 2 && x.rank() != 4) {
      throw new IllegalArgumentException(
          "batchNorm: x has shape "
              + x.shape()
              + "; it takes (n, features) or (n, channels, height, width)");
    }
    if (x.rank() == 4) {
      // Every pixel is an example: move channels last and merge the other axes, then undo that.
      Variable rows = x.transpose(0, 2, 3, 1);
      Variable y = ofRows(rows.reshape(-1, x.shape().dim(1)), gamma, beta, running, eps);
      return y.reshape(rows.shape()).transpose(0, 3, 1, 2);
    }
    return ofRows(x, gamma, beta, running, eps);
  }

  private static Variable ofRows(
      Variable x, Variable gamma, Variable beta, RunningStatistics running, double eps) {
    if (!Autograd.isTraining()) {
      Variable mean = Variable.of(running.mean().to(x.dtype()));
      Variable deviation = Variable.of(running.variance().add(eps).sqrt().to(x.dtype()));
      return x.sub(mean).div(deviation).mul(gamma).add(beta);
    }
    Axes examples = Axes.axis(0);
    Variable mean = x.mean(examples);
    Variable centered = x.sub(mean);
    Variable variance = centered.pow(2).mean(examples);
    running.see(mean.data(), variance.data(), x.shape().dim(0));
    return centered.div(Functions.sqrt(variance.add(eps))).mul(gamma).add(beta);
  }
}
