package step27.exercise;

import dezero.Variable;

/** The cosine as a sum of powers. */
public final class Cosine {
  private Cosine() {}

  /** What was added up, and how many terms that was. */
  public record Sum(Variable value, int terms) {}

  /**
   * cos(x) = 1 − x²/2! + x⁴/4! − x⁶/6! + …, up to and including the first term below the threshold.
   *
   * <p>A term is below the threshold when its size is, whatever its sign. The value has to know the
   * way back to x.
   */
  public static Sum cos(Variable x, double threshold) {
    var sum = Variable.of(0.0);
    double coefficient = 1; // 1/0!, then −1/2!, 1/4!, …
    for (int n = 0; ; n += 2) {
      var term = x.pow(n).mul(coefficient);
      sum = sum.add(term);
      if (Math.abs(term.item()) < threshold) {
        return new Sum(sum, n / 2 + 1);
      }
      coefficient /= -(n + 1.0) * (n + 2.0);
    }
  }
}
