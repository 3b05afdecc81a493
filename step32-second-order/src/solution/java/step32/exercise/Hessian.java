package step32.exercise;

import static step32.BackwardOption.CREATE_GRAPH;

import java.util.ArrayList;
import java.util.List;
import step32.Variable;

/** The table of all second derivatives, row by row. */
public final class Hessian {
  private Hessian() {}

  /** A height that depends on several boxes, with one number in each. */
  @FunctionalInterface
  public interface Landscape {
    Variable height(List<Variable> x);
  }

  /**
   * The Hessian: in row i and column j stands how fast the slope along input i changes when input j
   * moves. The height is calculated once. Where the height does not depend on an input, the slope
   * along it is 0, and so are its row and its column.
   */
  public static double[][] of(Landscape landscape, double... at) {
    List<Variable> x = new ArrayList<>();
    for (double number : at) {
      x.add(new Variable(number));
    }
    landscape.height(x).backward(CREATE_GRAPH);
    List<Variable> slopes = new ArrayList<>();
    x.forEach(input -> slopes.add(input.grad));
    double[][] table = new double[at.length][at.length];
    for (int i = 0; i < at.length; i++) {
      x.forEach(Variable::clearGrad);
      if (slopes.get(i) != null && slopes.get(i).creator() != null) {
        slopes.get(i).backward();
      }
      for (int j = 0; j < at.length; j++) {
        table[i][j] = x.get(j).grad == null ? 0 : x.get(j).grad.data[0];
      }
    }
    return table;
  }
}
