package step02;

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
}
