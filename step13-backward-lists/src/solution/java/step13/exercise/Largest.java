package step13.exercise;

import java.util.List;
import step13.Function;

/**
 * The largest of any number of boxes, place by place: of (1, 5) and (4, 2) it is (4, 5). There is
 * at least one box, all hold as many numbers, and there is no NaN among them.
 */
public final class Largest extends Function.Many {
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    double[] y = xs.get(0).clone();
    for (double[] x : xs) {
      for (int k = 0; k < y.length; k++) {
        y[k] = Math.max(y[k], x[k]);
      }
    }
    return List.of(y);
  }

  /**
   * The gradient for input i. At each place the largest number gets all that arrives there, and the
   * others get 0. If several are equally large, what arrives may be divided among them as you like:
   * one may get all of it, or each a part. But together they get what arrives, no more and no less,
   * and none of them gets less than nothing or more than all.
   */
  @Override
  protected double[] gradient(int i) {
    double[] x = inputs().get(i).data;
    double[] gradient = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      gradient[k] = isFirstLargest(i, k) ? y().grad[k] : 0;
    }
    return gradient;
  }

  /** Whether the number of input i is the largest at place k, and that of none before it. */
  private boolean isFirstLargest(int i, int k) {
    double largest = y().data[k];
    for (int j = 0; j < i; j++) {
      if (inputs().get(j).data[k] == largest) {
        return false;
      }
    }
    return inputs().get(i).data[k] == largest;
  }
}
