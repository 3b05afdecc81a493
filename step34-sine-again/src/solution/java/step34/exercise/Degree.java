package step34.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** How many derivatives a piece of curve takes. */
public final class Degree {
  private static final int LAST = 32;

  private Degree() {}

  /**
   * The smallest degree, 0 or more, whose Taylor polynomial about a is off by at most the tolerance
   * at each of these 33 places: a, b, and 31 between them at equal distances.
   *
   * @param b to the right of a or to the left
   * @param most the highest degree that is tried, 60 at most
   * @throws ArithmeticException if none up to {@code most} will do
   */
  public static int needed(
      UnaryOperator<Variable> f, double a, double b, double tolerance, int most) {
    var x = Variable.of(a);
    var derivative = f.apply(x);
    double[] missing = new double[LAST + 1]; // f minus the polynomial so far
    double[] power = new double[LAST + 1]; // 1, then h, h²/2!, h³/3!, …
    for (int i = 0; i <= LAST; i++) {
      missing[i] = f.apply(Variable.of(place(a, b, i))).item();
      power[i] = 1;
    }
    for (int degree = 0; degree <= most; degree++) {
      if (degree > 0) {
        derivative = Area.slope(derivative, x);
      }
      boolean isClose = true;
      for (int i = 0; i <= LAST; i++) {
        missing[i] -= derivative.item() * power[i];
        power[i] *= (place(a, b, i) - a) / (degree + 1);
        isClose &= Math.abs(missing[i]) <= tolerance;
      }
      if (isClose) {
        return degree;
      }
    }
    throw new ArithmeticException(
        "no polynomial about " + a + " up to degree " + most + " is as close as " + tolerance);
  }

  private static double place(double a, double b, int i) {
    return a + (b - a) * i / LAST;
  }
}
