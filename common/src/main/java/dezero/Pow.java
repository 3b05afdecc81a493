package dezero;

import dezero.array.NdArray;

/** y = xᶜ, element by element, c a number. gx = c · xᶜ⁻¹ · gy. */
public final class Pow extends Function.Unary {
  private final double exponent;

  /** Raises to the power c. */
  public Pow(double exponent) {
    this.exponent = exponent;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.pow(exponent);
  }

  @Override
  protected Variable backward(Variable gy) {
    // x⁰ is 1 everywhere; the rule would give 0 · x⁻¹, which is not a number at 0.
    return exponent == 0 ? new Zero().apply(gy) : x().pow(exponent - 1).mul(exponent).mul(gy);
  }

  /** y = 0, even where x is infinite or NaN. gx = 0. */
  private static final class Zero extends Unary {
    @Override
    protected NdArray forward(NdArray x) {
      return x.zerosLike();
    }

    @Override
    protected Variable backward(Variable gy) {
      return new Zero().apply(gy);
    }
  }
}
