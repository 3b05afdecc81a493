package step02.exercise;

import step02.Elementwise;
import step02.Function;

/** y = x to the power of an exponent, element by element. Each object has its own exponent. */
public final class Power extends Function {
  private final double exponent;

  /** The function that raises to the power of this exponent. */
  public Power(double exponent) {
    this.exponent = exponent;
  }

  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, v -> Math.pow(v, exponent));
  }

  /**
   * The power that leads back: of new Power(2), which squares, the one that takes the root. It is
   * another object, and this one stays as it is.
   */
  public Power inverse() {
    return new Power(1 / exponent);
  }
}
