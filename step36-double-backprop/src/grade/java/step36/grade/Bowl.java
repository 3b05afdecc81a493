package step36.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * f(x) = Σ ½ bendᵢ xᵢ² + Σ ½ pull (xᵢ₊₁ − xᵢ)² + Σ ¼ fourth xᵢ⁴ at an x, with the whole Hessian.
 */
final class Bowl {
  /** Of a direction that is in the others already, rounding leaves less than this. */
  private static final double NOTHING_NEW = 1e-9;

  /** A 1 is told as 1. What this leaves away is far below the tolerance. */
  private static final double READABLE = 1e12;

  private final double pull;
  private final double fourth;
  private final double[] bends;
  private final double[] x;

  private Bowl(double pull, double fourth, double[] bends, double... x) {
    this.pull = pull;
    this.fourth = fourth;
    this.bends = bends.clone();
    this.x = x.clone();
  }

  static Bowl of(double pull, double fourth, double[] bends, double... x) {
    return new Bowl(pull, fourth, bends, x);
  }

  /** (pull, fourth, n, x…, bends…). */
  double[] numbers() {
    int n = x.length;
    double[] all = new double[3 + 2 * n];
    all[0] = pull;
    all[1] = fourth;
    all[2] = n;
    System.arraycopy(x, 0, all, 3, n);
    System.arraycopy(bends, 0, all, 3 + n, n);
    return all;
  }

  /**
   * The d after so many rounds of conjugate gradients, not by their formulas but by what they are
   * known to find: among all mixtures of g, Hg, HHg and so on, one for each round, the d for which
   * ½ d · Hd − g · d is lowest.
   */
  double[] leap(int rounds) {
    List<double[]> directions = directions(rounds);
    int m = directions.size();
    double[][] table = new double[m][m + 1];
    for (int i = 0; i < m; i++) {
      double[] product = times(directions.get(i));
      for (int j = 0; j < m; j++) {
        table[j][i] = dot(directions.get(j), product);
      }
      table[i][m] = dot(directions.get(i), gradient());
    }
    double[] shares = solved(table);
    double[] d = new double[x.length];
    for (int i = 0; i < m; i++) {
      add(d, shares[i], directions.get(i));
    }
    return Arrays.stream(d).map(e -> Math.rint(e * READABLE) / READABLE).toArray();
  }

  /** g, Hg, HHg, …, each without what the ones before it have of it, and of length 1. */
  private List<double[]> directions(int rounds) {
    List<double[]> found = new ArrayList<>();
    double[] next = gradient();
    while (found.size() < rounds) {
      double before = Math.sqrt(dot(next, next));
      for (int pass = 0; pass < 2; pass++) {
        for (double[] one : found) {
          add(next, -dot(one, next), one);
        }
      }
      double length = Math.sqrt(dot(next, next));
      if (length <= NOTHING_NEW * before) {
        return found;
      }
      double[] direction = Arrays.stream(next).map(e -> e / length).toArray();
      found.add(direction);
      next = times(direction);
    }
    return found;
  }

  private double[] gradient() {
    double[] g = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      g[i] = bends[i] * x[i] + fourth * x[i] * x[i] * x[i];
      g[i] += i > 0 ? pull * (x[i] - x[i - 1]) : 0;
      g[i] += i + 1 < x.length ? pull * (x[i] - x[i + 1]) : 0;
    }
    return g;
  }

  private double[] times(double... v) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = (bends[i] + 3 * fourth * x[i] * x[i]) * v[i];
      product[i] += i > 0 ? pull * (v[i] - v[i - 1]) : 0;
      product[i] += i + 1 < x.length ? pull * (v[i] - v[i + 1]) : 0;
    }
    return product;
  }

  /** Gauss, for a table that is symmetric and bends upward: no row has to be exchanged. */
  private static double[] solved(double[]... table) {
    int m = table.length;
    for (int i = 0; i < m; i++) {
      for (int row = 0; row < m; row++) {
        double share = row == i ? 0 : table[row][i] / table[i][i];
        for (int column = i; column <= m; column++) {
          table[row][column] -= share * table[i][column];
        }
      }
    }
    double[] solution = new double[m];
    for (int i = 0; i < m; i++) {
      solution[i] = table[i][m] / table[i][i];
    }
    return solution;
  }

  private static double dot(double[] a, double... b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] sum, double share, double... direction) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * direction[i];
    }
  }

  @Override
  public String toString() {
    if (x.length > 3) {
      return String.format(
          Locale.ROOT,
          "f a bowl of %d numbers%s",
          x.length,
          pull == 0
              ? " that bends in three ways"
              : ", pull %.3g, fourth %.3g".formatted(pull, fourth));
    }
    return String.format(
        Locale.ROOT,
        "x = %s (with an old gradient), f = sum of ½ bend x² with bends %s%s",
        Arrays.toString(x),
        Arrays.toString(bends),
        pull == 0 ? "" : ", and more that is 0 at 0");
  }
}
