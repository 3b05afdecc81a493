package step14.exercise;

import java.util.List;
import java.util.function.Supplier;
import step14.Variable;

/** Several backward passes that end in one and the same box. */
public final class Slopes {
  private Slopes() {}

  /**
   * The slopes of y at each of these places. {@code y.get()} calculates anew with the number that
   * stands in x; so put the places into x, one after the other. What is in x.grad before does not
   * count.
   */
  public static double[] each(Variable x, Supplier<Variable> y, double... places) {
    double[] slopes = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      x.data = new double[] {places[i]};
      x.clearGrad();
      y.get().backward();
      slopes[i] = x.grad[0];
    }
    return slopes;
  }

  /**
   * The gradient for x of all results together, with a number for each of x's. Each of the ys
   * calculates a result with what is in x, and every number of every result counts once. They need
   * not hold as many numbers as each other, so they cannot be added up. If there are no results, it
   * is 0. What is in x.grad before does not count.
   */
  public static double[] together(Variable x, List<Supplier<Variable>> ys) {
    x.clearGrad();
    for (Supplier<Variable> y : ys) {
      y.get().backward();
    }
    return x.grad == null ? new double[x.data.length] : x.grad;
  }
}
