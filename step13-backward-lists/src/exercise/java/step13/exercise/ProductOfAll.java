package step13.exercise;

import java.util.List;
import step13.Function;

/**
 * The product of any number of boxes, place by place: of (1, 5), (4, 2) and (3, 3) it is (12, 30).
 * There is at least one box, and all hold as many numbers. Any of these may be 0.
 */
public final class ProductOfAll extends Function.Many {
  /** A list of one array, a new one, with the products. */
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    // TODO task 3: multiply place by place
    throw new UnsupportedOperationException("step13 task 3: the product is not written yet");
  }

  /** The gradient for input i: at each place what arrives there, times all numbers but its own. */
  @Override
  protected double[] gradient(int i) {
    // TODO task 3: what if one of the factors is 0?
    throw new UnsupportedOperationException("step13 task 3: the gradient is not written yet");
  }
}
