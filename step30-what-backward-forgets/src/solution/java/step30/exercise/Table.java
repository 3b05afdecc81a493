package step30.exercise;

import java.util.Arrays;
import java.util.List;
import step30.Variable;

/** The table of all second derivatives, measured. */
public final class Table {
  private static final double H = 1e-5;

  private Table() {}

  /** A height that depends on several boxes, with one number in each. */
  @FunctionalInterface
  public interface Landscape {
    Variable height(List<Variable> x);
  }

  /**
   * The Hessian: in row i and column j stands how fast the slope along input i changes when input j
   * moves. For n inputs the height may be calculated 2n times. Where the height does not depend on
   * an input, the slope along it is 0. What is in the array at stays as it is.
   */
  public static double[][] of(Landscape landscape, double... at) {
    double[][] table = new double[at.length][at.length];
    for (int j = 0; j < at.length; j++) {
      double[] above = slopes(landscape, at, j, H);
      double[] below = slopes(landscape, at, j, -H);
      for (int i = 0; i < at.length; i++) {
        table[i][j] = (above[i] - below[i]) / (2 * H);
      }
    }
    return table;
  }

  /** All slopes where input j has moved. */
  private static double[] slopes(Landscape landscape, double[] at, int j, double by) {
    double[] moved = at.clone();
    moved[j] += by;
    List<Variable> x = Arrays.stream(moved).mapToObj(Variable::new).toList();
    landscape.height(x).backward();
    return x.stream().mapToDouble(input -> input.grad == null ? 0 : input.grad[0]).toArray();
  }
}
