package step31;

/** y = −x, element by element. gx = −gy. */
public final class Neg extends Function.Unary {
  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, v -> -v);
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.neg();
  }
}
