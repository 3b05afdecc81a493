package step32;

import java.util.function.UnaryOperator;

/** Compares the gradient that backward gives with the numerical one. */
public final class GradientCheck {
  /** Relative. A central difference is right to about 1e-8 times the third derivative. */
  private static final double TOLERANCE = 1e-6;

  /** What is sent back: not 1, which would hide a backward that forgets to multiply by gy. */
  private static final double GY = 3;

  private GradientCheck() {}

  /** Throws an AssertionError if the two differ at one of these numbers. */
  public static void assertGradients(UnaryOperator<Variable> f, double... at) {
    Variable x = new Variable(at);
    Variable y = f.apply(x);
    y.backward(Elementwise.map(y.data, v -> GY));
    double[] slopes = NumericalGradient.of(f, x);
    for (int i = 0; i < at.length; i++) {
      double expected = GY * slopes[i];
      double allowed = TOLERANCE * Math.max(1, Math.abs(expected));
      // Written so that NaN fails.
      if (!(Math.abs(expected - x.grad.data[i]) <= allowed)) {
        throw new AssertionError(
            "at " + at[i] + ": numerically " + expected + ", but backward gives " + x.grad.data[i]);
      }
    }
  }
}
