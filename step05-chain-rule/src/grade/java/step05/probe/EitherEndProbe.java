package step05.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import step05.exercise.EitherEnd;

/**
 * (how many widths, the widths, then every number of every table, row by row) → all slopes, how
 * many multiplications there were, and whether the tables are as before.
 */
public final class EitherEndProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    List<double[][]> tables = tables(given);
    long[] multiplications = {0};
    double[][] slopes =
        EitherEnd.slopes(
            tables,
            (a, b) -> {
              multiplications[0]++;
              return a * b;
            });
    boolean same = Arrays.deepEquals(tables.toArray(), tables(given).toArray());
    List<Double> came = new ArrayList<>();
    came.add((double) multiplications[0]);
    came.add(same ? 1.0 : 0.0);
    came.add((double) slopes.length);
    for (double[] row : slopes) {
      for (double slope : row) {
        came.add(slope);
      }
    }
    return Value.of(came.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<double[][]> tables(double[] given) {
    int count = (int) given[0];
    int at = 1 + count;
    List<double[][]> tables = new ArrayList<>();
    for (int k = 1; k < count; k++) {
      double[][] table = new double[(int) given[1 + k]][(int) given[k]];
      for (double[] row : table) {
        for (int j = 0; j < row.length; j++) {
          row[j] = given[at++];
        }
      }
      tables.add(table);
    }
    return tables;
  }
}
