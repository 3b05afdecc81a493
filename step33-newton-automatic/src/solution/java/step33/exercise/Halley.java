package step33.exercise;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** Newton knows the curvature. Halley also knows how the curvature changes. */
public final class Halley {
  private Halley() {}

  /** One update towards level ground: x − 2 f′ f″ / (2 f″² − f′ f‴), everything taken at x. */
  public static double next(UnaryOperator<Variable> f, double x) {
    double[] d = Derivatives.of(f, x, 3);
    return x - 2 * d[0] * d[1] / (2 * d[1] * d[1] - d[0] * d[2]);
  }
}
