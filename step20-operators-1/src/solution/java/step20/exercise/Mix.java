package step20.exercise;

import java.util.List;
import step20.Elementwise;
import step20.Function;
import step20.Variable;

/**
 * y = t·a + (1 − t)·b, element by element: a mixture with the share t of a, and the rest of b. Its
 * inputs are a, b and t, in this order.
 */
public final class Mix extends Function.Many {
  /** The mixture as a method. It makes one function, and that is a Mix. */
  public static Variable mix(Variable a, Variable b, Variable t) {
    return new Mix().apply(a, b, t).get(0);
  }

  /** The list has one array, with a number for each place. */
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    double[] t = xs.get(2);
    double[] shareOfA = Elementwise.zip(t, xs.get(0), (p, v) -> p * v);
    double[] shareOfB = Elementwise.zip(t, xs.get(1), (p, v) -> (1 - p) * v);
    return List.of(Elementwise.zip(shareOfA, shareOfB, Double::sum));
  }

  /** The gradient for input i: 0 is a, 1 is b, and 2 is t. What arrives is in y().grad. */
  @Override
  protected double[] gradient(int i) {
    double[] gy = y().grad;
    double[] t = inputs().get(2).data;
    if (i == 0) {
      return Elementwise.zip(gy, t, (g, p) -> g * p);
    }
    if (i == 1) {
      return Elementwise.zip(gy, t, (g, p) -> g * (1 - p));
    }
    double[] difference =
        Elementwise.zip(inputs().get(0).data, inputs().get(1).data, (a, b) -> a - b);
    return Elementwise.zip(gy, difference, (g, d) -> g * d);
  }
}
