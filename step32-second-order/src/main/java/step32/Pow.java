package step32;

/** y = xᶜ, element by element, c a number. gx = c · xᶜ⁻¹ · gy. */
public final class Pow extends Function.Unary {
  private final double exponent;

  /** Raises to the power c. */
  public Pow(double exponent) {
    this.exponent = exponent;
  }

  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, v -> Math.pow(v, exponent));
  }

  @Override
  protected Variable backward(Variable gy) {
    // x⁰ is 1 everywhere; the rule would give 0 · x⁻¹, which is not a number at 0.
    return exponent == 0
        ? Variable.constant(0, gy.shape())
        : x().pow(exponent - 1).mul(exponent).mul(gy);
  }
}
