package step34.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** The area under a curve of which we know what it does at one place. */
public final class Area {
  private Area() {}

  /**
   * The area under the Taylor polynomial of f about a, from a to b.
   *
   * <p>A derivative may be a number that does not depend on x any more. The next one is 0 then.
   *
   * @param b may be to the left of a, where the area has the other sign
   * @param degree of the polynomial, 0 or more. Degree 0 is the constant f(a), and 40 is not rare.
   */
  public static double under(UnaryOperator<Variable> f, double a, double b, int degree) {
    var x = Variable.of(a);
    var derivative = f.apply(x);
    double part = b - a; // h, then h²/2!, h³/3!, …
    double area = derivative.item() * part;
    for (int n = 1; n <= degree; n++) {
      derivative = slope(derivative, x);
      part *= (b - a) / (n + 1);
      area += derivative.item() * part;
    }
    return area;
  }

  /** The other tasks need it, too. */
  static Variable slope(Variable y, Variable x) {
    x.clearGrad();
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    return x.hasGrad() ? x.grad() : Variable.of(0.0);
  }
}
