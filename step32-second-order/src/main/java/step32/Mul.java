package step32;

/** y = x0 · x1, element by element. gx0 = gy · x1, gx1 = gy · x0. */
public final class Mul extends Function.Binary {
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> a * b);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.mul(x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return gy.mul(x0());
  }
}
