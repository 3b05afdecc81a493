package step34;

import dezero.Variable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * p(t) = f(a) + f′(a) (t − a) + f″(a)/2! (t − a)² + …: the polynomial that has the same derivatives
 * at a as f has.
 */
record TaylorPolynomial(double a, double... derivatives) {
  /** The distances that are tried for {@link #reach}. */
  private static final double STEP = 0.01;

  private static final double FARTHEST = 60;

  /** From f's derivatives at a, and nothing else. */
  static TaylorPolynomial of(UnaryOperator<Variable> f, double a, int degree) {
    return new TaylorPolynomial(
        a,
        Derivatives.of(f, Variable.of(a), degree).stream().mapToDouble(Variable::item).toArray());
  }

  int degree() {
    return derivatives.length - 1;
  }

  /** The same without its highest powers. */
  TaylorPolynomial ofDegree(int degree) {
    return new TaylorPolynomial(a, Arrays.copyOf(derivatives, degree + 1));
  }

  /** Its value at t, from the highest power down, so that no factorial is calculated. */
  double at(double t) {
    double sum = 0;
    for (int n = degree(); n > 0; n--) {
      sum = (sum + derivatives[n]) * (t - a) / n;
    }
    return derivatives[0] + sum;
  }

  /** How far to the right of a it stays this close to f. */
  double reach(DoubleUnaryOperator f, double tolerance) {
    int steps = 0;
    while (steps * STEP < FARTHEST && isClose(f, a + (steps + 1) * STEP, tolerance)) {
      steps++;
    }
    return steps * STEP;
  }

  private boolean isClose(DoubleUnaryOperator f, double t, double tolerance) {
    // Not "is it too far?": every comparison with NaN is false, and NaN is not close.
    return Math.abs(at(t) - f.applyAsDouble(t)) <= tolerance;
  }
}
