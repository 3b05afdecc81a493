package step20;

/** y = eˣ, element by element. gx = gy · y. */
public final class Exp extends Function.Unary {
  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, Math::exp);
  }

  @Override
  protected double[] backward(double[] gy) {
    return Elementwise.zip(gy, y().data, (g, v) -> g * v);
  }
}
