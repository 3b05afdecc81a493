package dezero.array;

/**
 * Gradients of functions whose slope follows from their result, in one pass and rounded as in
 * several: no array for what lies between.
 */
public final class Slopes {
  private Slopes() {}

  /** gy · y · (1 − y), for y = sigmoid(x). */
  public static NdArray sigmoid(NdArray gy, NdArray y) {
    if (!alike(gy, y)) {
      return gy.mul(y).mul(y.neg().add(1));
    }
    return y.floats() == null
        ? NdArray.wrap(y.shape(), sigmoid(gy.doubles(), y.doubles()))
        : NdArray.wrap(y.shape(), sigmoid(gy.floats(), y.floats()));
  }

  /** gy · (1 − y²), for y = tanh(x). */
  public static NdArray tanh(NdArray gy, NdArray y) {
    if (!alike(gy, y)) {
      return gy.mul(y.mul(y).neg().add(1));
    }
    return y.floats() == null
        ? NdArray.wrap(y.shape(), tanh(gy.doubles(), y.doubles()))
        : NdArray.wrap(y.shape(), tanh(gy.floats(), y.floats()));
  }

  /**
   * (p − 1 at the right class of each row, else p) · gy · factor, for the probabilities p of a
   * softmax and a number gy.
   */
  public static NdArray crossEntropy(NdArray gy, NdArray p, Index right, double factor) {
    if (gy.dtype() != p.dtype()) {
      NdArray ones = NdArray.full(right.to(), 1, p.dtype());
      return p.sub(ones.putAdd(right)).mul(gy).mul(factor);
    }
    return p.floats() == null
        ? NdArray.wrap(p.shape(), scaled(p.doubles(), right, gy.item(), factor))
        : NdArray.wrap(p.shape(), scaled(p.floats(), right, (float) gy.item(), (float) factor));
  }

  private static double[] scaled(double[] p, Index right, double gy, double factor) {
    double[] gx = Workspace.doubles(p.length);
    System.arraycopy(p, 0, gx, 0, p.length);
    for (int position : right.positions) {
      gx[position] -= 1;
    }
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gx[i] * gy * factor;
    }
    return gx;
  }

  private static float[] scaled(float[] p, Index right, float gy, float factor) {
    float[] gx = Workspace.floats(p.length);
    System.arraycopy(p, 0, gx, 0, p.length);
    for (int position : right.positions) {
      gx[position] -= 1;
    }
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gx[i] * gy * factor;
    }
    return gx;
  }

  private static boolean alike(NdArray gy, NdArray y) {
    return gy.dtype() == y.dtype() && gy.shape().equals(y.shape());
  }

  private static double[] sigmoid(double[] gy, double[] y) {
    double[] gx = Workspace.doubles(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * y[i] * (1 - y[i]);
    }
    return gx;
  }

  private static float[] sigmoid(float[] gy, float[] y) {
    float[] gx = Workspace.floats(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * y[i] * (1 - y[i]);
    }
    return gx;
  }

  private static double[] tanh(double[] gy, double[] y) {
    double[] gx = Workspace.doubles(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * (1 - y[i] * y[i]);
    }
    return gx;
  }

  private static float[] tanh(float[] gy, float[] y) {
    float[] gx = Workspace.floats(y.length);
    for (int i = 0; i < gx.length; i++) {
      gx[i] = gy[i] * (1 - y[i] * y[i]);
    }
    return gx;
  }
}
