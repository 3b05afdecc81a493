package step22;

/** y = x0 / x1, element by element. gx0 = gy / x1, gx1 = gy · (−y / x1). */
public final class Div extends Function.Binary {
  @Override
  protected double[] forward(double[] x0, double[] x1) {
    return Elementwise.zip(x0, x1, (a, b) -> a / b);
  }

  @Override
  protected double[] backward0(double[] gy) {
    return Elementwise.zip(gy, x1().data, (g, b) -> g / b);
  }

  @Override
  protected double[] backward1(double[] gy) {
    // Not −x0 / x1²: the square of a large x1 is infinite.
    double[] slopes = Elementwise.zip(y().data, x1().data, (q, b) -> -q / b);
    return Elementwise.zip(gy, slopes, (g, slope) -> g * slope);
  }
}
