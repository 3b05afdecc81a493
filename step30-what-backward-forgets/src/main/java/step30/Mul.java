package step30;

/** y = x0 · x1, element by element. gx0 = gy · x1, gx1 = gy · x0. */
public final class Mul extends Function.Binary {
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> a * b);
  }

  @Override
  protected double[] backward0(double[] gy) {
    return Elementwise.zip(gy, x1().data, (g, b) -> g * b);
  }

  @Override
  protected double[] backward1(double[] gy) {
    return Elementwise.zip(gy, x0().data, (g, a) -> g * a);
  }
}
