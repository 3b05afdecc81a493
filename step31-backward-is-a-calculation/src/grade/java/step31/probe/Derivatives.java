package step31.probe;

import step31.Variable;

/** What going back again and again gives. */
final class Derivatives {
  private Derivatives() {}

  /**
   * Goes back from y with gy, then from what x has got, and so on. For each of so many passes, what
   * x has got: for each number in x one, 0 where nothing has arrived.
   */
  static double[][] of(Variable y, Variable x, double[] gy, int passes) {
    double[][] found = new double[passes][x.data.length];
    for (int pass = 0; pass < passes; pass++) {
      x.clearGrad();
      if (y.creator() == null) {
        return found;
      }
      if (pass == 0) {
        y.backward(gy);
      } else {
        y.backward();
      }
      if (x.grad == null) {
        return found;
      }
      y = x.grad;
      found[pass] = y.data.clone();
    }
    return found;
  }
}
