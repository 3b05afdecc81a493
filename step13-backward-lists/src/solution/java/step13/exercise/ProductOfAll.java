package step13.exercise;

import java.util.List;
import step13.Elementwise;
import step13.Function;

/**
 * The product of any number of boxes, place by place: of (1, 5), (4, 2) and (3, 3) it is (12, 30).
 * There is at least one box, and all hold as many numbers. Any of these may be 0.
 */
public final class ProductOfAll extends Function.Many {
  /** A list of one array, a new one, with the products. */
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    double[] product = xs.get(0).clone();
    for (double[] x : xs.subList(1, xs.size())) {
      product = Elementwise.zip(product, x, (a, b) -> a * b);
    }
    return List.of(product);
  }

  /** The gradient for input i: at each place what arrives there, times all numbers but its own. */
  @Override
  protected double[] gradient(int i) {
    double[] gradient = y().grad;
    for (int j = 0; j < inputs().size(); j++) {
      if (j != i) {
        gradient = Elementwise.zip(gradient, inputs().get(j).data, (g, other) -> g * other);
      }
    }
    return gradient;
  }
}
