package dezero.array;

/** The way back through y = max(x, 0). */
public final class Rectifier {
  private Rectifier() {}

  /**
   * gx = gy where x is positive, else 0.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public static NdArray gradient(NdArray x, NdArray gy) {
    if (!x.shape().equals(gy.shape())) {
      throw new IllegalArgumentException(
          "relu: the gradient has shape " + gy.shape() + ", but x has " + x.shape());
    }
    DType dtype = x.dtype().promote(gy.dtype());
    KernelSet kernels = KernelChoice.forWork(x.size());
    if (dtype == DType.FLOAT64) {
      double[] gx = Workspace.doubles(x.size());
      kernels.wherePositive(x.to(dtype).doubles(), gy.to(dtype).doubles(), gx);
      return NdArray.wrap(x.shape(), gx);
    }
    float[] gx = Workspace.floats(x.size());
    kernels.wherePositive(x.floats(), gy.floats(), gx);
    return NdArray.wrap(x.shape(), gx);
  }
}
