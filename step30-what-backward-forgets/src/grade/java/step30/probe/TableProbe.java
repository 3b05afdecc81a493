package step30.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import step30.Variable;
import step30.exercise.Table;

/**
 * n; the place; a00, a01 … of a00 x0 x0 + a01 x0 x1 + …; c0, c1 … of c0 x0³ + … → 1 if the height
 * was calculated 2n times at most, 1 if the place is unchanged, and the table. Inputs whose factors
 * are all 0 are not touched. Without any factors it is Rosenbrock's landscape.
 */
public final class TableProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    int n = (int) given[0];
    double[] at = Arrays.copyOfRange(given, 1, 1 + n);
    double[] factors = Arrays.copyOfRange(given, 1 + n, given.length);
    int[] calls = {0};
    double[][] table =
        Table.of(
            x -> {
              calls[0]++;
              return factors.length == 0 ? rosenbrock(x) : polynomial(x, factors);
            },
            at);
    if (table.length != n || Arrays.stream(table).anyMatch(row -> row.length != n)) {
      throw new IllegalStateException("the table does not have " + n + " rows of " + n);
    }
    double[] answers = new double[2 + n * n];
    answers[0] = calls[0] <= 2 * n ? 1 : 0;
    answers[1] = Arrays.equals(at, Arrays.copyOfRange(given, 1, 1 + n)) ? 1 : 0;
    for (int i = 0; i < n; i++) {
      System.arraycopy(table[i], 0, answers, 2 + i * n, n);
    }
    return Value.of(answers);
  }

  private static Variable rosenbrock(List<Variable> x) {
    Variable beside = x.get(1).sub(x.get(0).pow(2));
    return beside.pow(2).mul(100).add(x.get(0).sub(1).pow(2));
  }

  private static Variable polynomial(List<Variable> x, double[] factors) {
    int n = x.size();
    Variable sum = null;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum = plus(sum, factors[i * n + j], x.get(i), x.get(j));
      }
      sum = plus(sum, factors[n * n + i], x.get(i), x.get(i), x.get(i));
    }
    return sum;
  }

  /** sum + factor · the product of these; the sum itself if the factor is 0. */
  private static Variable plus(Variable sum, double factor, Variable... product) {
    if (factor == 0) {
      return sum;
    }
    Variable term = product[0];
    for (int i = 1; i < product.length; i++) {
      term = term.mul(product[i]);
    }
    term = term.mul(factor);
    return sum == null ? term : sum.add(term);
  }
}
