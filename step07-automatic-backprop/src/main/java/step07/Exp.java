package step07;

/** y = eˣ, element by element. gx = gy · eˣ. */
public final class Exp extends Function {
  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, Math::exp);
  }

  @Override
  protected double[] backward(double[] gy) {
    return Elementwise.zip(gy, x().data, (g, v) -> g * Math.exp(v));
  }
}
