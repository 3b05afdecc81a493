package step33;

import dezero.Variable;

/** Where a search went. */
final class Track {
  private Track() {}

  /** The start and the positions after each of so many steps: a row for each variable. */
  static double[][] of(Runnable step, int steps, Variable... xs) {
    double[][] rows = new double[xs.length][steps + 1];
    for (int i = 0; i <= steps; i++) {
      for (int row = 0; row < xs.length; row++) {
        rows[row][i] = xs[row].item();
      }
      if (i < steps) {
        step.run();
      }
    }
    return rows;
  }
}
