package step34.exercise;

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
    // TODO task 1: from the derivatives at a, one after the other
    throw new UnsupportedOperationException("step34 task 1: the area is not written yet");
  }
}
