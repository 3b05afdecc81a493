package dezero.array;

/**
 * Running means of gradients and of their squares, each in one pass: for Adam and its like. A mean
 * keeps its type; a FLOAT64 gradient of a FLOAT32 parameter is rounded once, at the end.
 */
public final class Moments {
  private Moments() {}

  /** mean + share · (x − mean), for two arrays of one shape. */
  public static NdArray moved(NdArray mean, NdArray x, double share) {
    if (mean.floats() == null) {
      return NdArray.wrap(mean.shape(), moved(mean.doubles(), x.widened(), share));
    }
    return x.floats() == null
        ? NdArray.wrap(mean.shape(), moved(mean.floats(), x.doubles(), share))
        : NdArray.wrap(mean.shape(), moved(mean.floats(), x.floats(), (float) share));
  }

  /** mean + share · (x² − mean), for two arrays of one shape. */
  public static NdArray movedToSquare(NdArray mean, NdArray x, double share) {
    if (mean.floats() == null && x.floats() != null) {
      return moved(mean, x.mul(x), share);
    }
    if (mean.floats() == null) {
      return NdArray.wrap(mean.shape(), movedToSquare(mean.doubles(), x.doubles(), share));
    }
    return x.floats() == null
        ? NdArray.wrap(mean.shape(), movedToSquare(mean.floats(), x.doubles(), share))
        : NdArray.wrap(mean.shape(), movedToSquare(mean.floats(), x.floats(), (float) share));
  }

  /** factor · mean / (√square + eps), for two arrays of one shape and type. */
  public static NdArray step(NdArray mean, NdArray square, double factor, double eps) {
    return mean.floats() == null
        ? NdArray.wrap(mean.shape(), step(mean.doubles(), square.doubles(), factor, eps))
        : NdArray.wrap(
            mean.shape(), step(mean.floats(), square.floats(), (float) factor, (float) eps));
  }

  private static double[] moved(double[] mean, double[] x, double share) {
    double[] y = Workspace.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] - mean[i]);
    }
    return y;
  }

  private static float[] moved(float[] mean, double[] x, double share) {
    float[] y = Workspace.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (mean[i] + share * (x[i] - mean[i]));
    }
    return y;
  }

  private static float[] moved(float[] mean, float[] x, float share) {
    float[] y = Workspace.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] - mean[i]);
    }
    return y;
  }

  private static double[] movedToSquare(double[] mean, double[] x, double share) {
    double[] y = Workspace.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] * x[i] - mean[i]);
    }
    return y;
  }

  private static float[] movedToSquare(float[] mean, double[] x, double share) {
    float[] y = Workspace.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (mean[i] + share * (x[i] * x[i] - mean[i]));
    }
    return y;
  }

  private static float[] movedToSquare(float[] mean, float[] x, float share) {
    float[] y = Workspace.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] * x[i] - mean[i]);
    }
    return y;
  }

  private static double[] step(double[] mean, double[] square, double factor, double eps) {
    double[] y = Workspace.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] * factor / (Math.sqrt(square[i]) + eps);
    }
    return y;
  }

  private static float[] step(float[] mean, float[] square, float factor, float eps) {
    float[] y = Workspace.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] * factor / ((float) Math.sqrt(square[i]) + eps);
    }
    return y;
  }
}
