package step05.exercise;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** All slopes of a chain, from whichever end is cheaper. */
public final class EitherEnd {
  private EitherEnd() {}

  /**
   * The table of all slopes: a row for each result, in it a number for each input. The tables of
   * the chain have this form, too; the first of them is the one next to the inputs. Multiply by
   * calling times, which counts: as many multiplications are allowed as passes from the cheaper end
   * take. The tables that you are given stay as they are.
   */
  public static double[][] slopes(List<double[][]> tables, DoubleBinaryOperator times) {
    int results = tables.get(tables.size() - 1).length;
    int inputs = tables.get(0)[0].length;
    if (inputs < results) {
      double[][] product = tables.get(0);
      for (int k = 1; k < tables.size(); k++) {
        product = product(tables.get(k), product, times);
      }
      return product;
    }
    double[][] product = tables.get(tables.size() - 1);
    for (int k = tables.size() - 2; k >= 0; k--) {
      product = product(product, tables.get(k), times);
    }
    return product;
  }

  private static double[][] product(double[][] a, double[][] b, DoubleBinaryOperator times) {
    double[][] sums = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          sums[i][j] += times.applyAsDouble(a[i][k], b[k][j]);
        }
      }
    }
    return sums;
  }
}
