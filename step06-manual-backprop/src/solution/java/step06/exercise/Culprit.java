package step06.exercise;

import step06.Function;
import step06.NumericalGradient;
import step06.Variable;

/** Finds the function whose backward is wrong. */
public final class Culprit {
  private static final double TOLERANCE = 1e-6;

  private Culprit() {}

  /**
   * The index of the function whose backward is wrong; −1 if all are right. At most one is wrong.
   *
   * <p>All of them calculate rightly, element by element, and are smooth between −2 and 2. The
   * wrong one need not be wrong everywhere: perhaps it is so for negative numbers only, or only if
   * the gradient that arrives is not 1. Where it is wrong, it is NaN, or wrong by a thousandth or
   * more, but for a few places.
   */
  public static int among(Function... functions) {
    for (int i = 0; i < functions.length; i++) {
      if (!isRight(functions[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRight(Function f) {
    var x = new Variable(-1.7, -0.6, 0.7, 1.6);
    double[] measured = NumericalGradient.of(f::apply, x);
    f.apply(x); // measuring has left another box in its memory
    double[] came = f.backward(new double[] {3, 3, 3, 3});
    for (int i = 0; i < came.length; i++) {
      boolean close = Math.abs(came[i] - 3 * measured[i]) <= TOLERANCE;
      if (!close) { // so a NaN is not close either
        return false;
      }
    }
    return true;
  }
}
