package step15;

/** y = x², element by element. gx = gy · 2x. */
public final class Square extends Function.Unary {
  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, v -> v * v);
  }

  @Override
  protected double[] backward(double[] gy) {
    return Elementwise.zip(gy, x().data, (g, v) -> g * 2 * v);
  }
}
