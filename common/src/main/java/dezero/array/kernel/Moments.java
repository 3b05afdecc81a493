package dezero.array.kernel;

/**
 * Running means of gradients and of their squares, each in one pass, for optimizers such as Adam.
 */
public final class Moments {
  private Moments() {}

  /** mean + share · (x − mean). */
  public static double[] moved(double[] mean, double[] x, double share) {
    double[] y = Buffers.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] - mean[i]);
    }
    return y;
  }

  public static float[] moved(float[] mean, double[] x, double share) {
    float[] y = Buffers.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (mean[i] + share * (x[i] - mean[i]));
    }
    return y;
  }

  public static float[] moved(float[] mean, float[] x, float share) {
    float[] y = Buffers.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] - mean[i]);
    }
    return y;
  }

  /** mean + share · (x² − mean). */
  public static double[] movedToSquare(double[] mean, double[] x, double share) {
    double[] y = Buffers.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] * x[i] - mean[i]);
    }
    return y;
  }

  public static float[] movedToSquare(float[] mean, double[] x, double share) {
    float[] y = Buffers.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (mean[i] + share * (x[i] * x[i] - mean[i]));
    }
    return y;
  }

  public static float[] movedToSquare(float[] mean, float[] x, float share) {
    float[] y = Buffers.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] + share * (x[i] * x[i] - mean[i]);
    }
    return y;
  }

  /** factor · mean / (√square + eps). */
  public static double[] step(double[] mean, double[] square, double factor, double eps) {
    double[] y = Buffers.doubles(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] * factor / (Math.sqrt(square[i]) + eps);
    }
    return y;
  }

  public static float[] step(float[] mean, float[] square, float factor, float eps) {
    float[] y = Buffers.floats(mean.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = mean[i] * factor / ((float) Math.sqrt(square[i]) + eps);
    }
    return y;
  }
}
