package dezero.array.kernel;

/** Gradients of functions whose derivative follows from their result, in one pass. */
public final class Gradients {
  private Gradients() {}

  /** gy · y · (1 − y). */
  public static double[] sigmoid(double[] gy, double[] y) {
    double[] gx = Buffers.doubles(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * y[i] * (1 - y[i]);
    }
    return gx;
  }

  public static float[] sigmoid(float[] gy, float[] y) {
    float[] gx = Buffers.floats(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * y[i] * (1 - y[i]);
    }
    return gx;
  }

  /** gy · (1 − y²). */
  public static double[] tanh(double[] gy, double[] y) {
    double[] gx = Buffers.doubles(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * (1 - y[i] * y[i]);
    }
    return gx;
  }

  public static float[] tanh(float[] gy, float[] y) {
    float[] gx = Buffers.floats(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * (1 - y[i] * y[i]);
    }
    return gx;
  }

  /** (p − 1 at the positions {@code right}, else p) · gy · factor. */
  public static double[] crossEntropy(double[] p, int[] right, double gy, double factor) {
    double[] gx = Buffers.doubles(p.length);
    System.arraycopy(p, 0, gx, 0, p.length);
    for (int position : right) {
      gx[position] -= 1;
    }
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gx[i] * gy * factor;
    }
    return gx;
  }

  public static float[] crossEntropy(float[] p, int[] right, float gy, float factor) {
    float[] gx = Buffers.floats(p.length);
    System.arraycopy(p, 0, gx, 0, p.length);
    for (int position : right) {
      gx[position] -= 1;
    }
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gx[i] * gy * factor;
    }
    return gx;
  }
}
