package step10;

import java.util.function.UnaryOperator;

/** Compares the gradient that backward gives with the numerical one. */
public final class GradientCheck {
  /** Relative. A central difference is right to about 1e-8 times the third derivative. */
  private static final double TOLERANCE = 1e-6;

  private GradientCheck() {}

  /** Throws an AssertionError if the two differ at one of these numbers. */
  public static void assertGradients(UnaryOperator<Variable> f, double... at) {
    Variable x = new Variable(at);
    f.apply(x).backward();
    double[] expected = NumericalGradient.of(f, x);
    for (int i = 0; i < at.length; i++) {
      double allowed = TOLERANCE * Math.max(1, Math.abs(expected[i]));
      // Written so that NaN fails.
      if (!(Math.abs(expected[i] - x.grad[i]) <= allowed)) {
        throw new AssertionError(
            "at " + at[i] + ": numerically " + expected[i] + ", but backward gives " + x.grad[i]);
      }
    }
  }
}
