package step31;

/** y = x0 − x1, element by element. gx0 = gy, gx1 = −gy. */
public final class Sub extends Function.Binary {
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> a - b);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy;
  }

  @Override
  protected Variable backward1(Variable gy) {
    return gy.neg();
  }
}
