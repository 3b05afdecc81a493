package step09.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.concurrent.atomic.AtomicInteger;
import step09.Function;
import step09.Variable;
import step09.exercise.Jacobian;

/**
 * "Square Pair;1,2,3;2" → how often f was asked, how many backward passes there were, how many rows
 * came and how many numbers are in them (−1 if it differs), and the numbers of 2 rows.
 */
public final class JacobianProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Variable x = Made.box(parts[1]);
    int expectedRows = Integer.parseInt(parts[2]);
    var asked = new AtomicInteger();
    var passes = new AtomicInteger();

    double[][] table =
        Jacobian.of(
            v -> {
              asked.incrementAndGet();
              Variable y = v;
              for (String name : parts[0].split(" ")) {
                y = Made.named(name).apply(y);
              }
              return new CountsPasses(passes).apply(y);
            },
            x);

    double[] answers = new double[4 + expectedRows * x.data.length];
    answers[0] = asked.get();
    answers[1] = passes.get();
    answers[2] = table.length;
    answers[3] = columns(table);
    for (int i = 0; i < expectedRows; i++) {
      for (int j = 0; j < x.data.length; j++) {
        boolean came = i < table.length && j < table[i].length;
        answers[4 + i * x.data.length + j] = came ? table[i][j] : Double.NaN;
      }
    }
    return Value.of(answers);
  }

  private static int columns(double[]... table) {
    int columns = table.length == 0 ? 0 : table[0].length;
    for (double[] row : table) {
      columns = row.length == columns ? columns : -1;
    }
    return columns;
  }

  /** The last function, through which each pass begins. */
  private static final class CountsPasses extends Function {
    private final AtomicInteger passes;

    CountsPasses(AtomicInteger passes) {
      this.passes = passes;
    }

    @Override
    protected double[] forward(double[] x) {
      return x.clone();
    }

    @Override
    protected double[] backward(double[] gy) {
      passes.incrementAndGet();
      return gy.clone();
    }
  }
}
