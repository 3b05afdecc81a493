package step32;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic on whole arrays, element by element. */
public final class Elementwise {
  private Elementwise() {}

  /** A new array, with f of each element of x. */
  public static double[] map(double[] x, DoubleUnaryOperator f) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  /** A new array, with f of each pair: the first of a and the first of b, and so on. */
  public static double[] zip(double[] a, double[] b, DoubleBinaryOperator f) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "zip: " + a.length + " numbers and " + b.length + "; there must be as many of both");
    }
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      y[i] = f.applyAsDouble(a[i], b[i]);
    }
    return y;
  }
}
