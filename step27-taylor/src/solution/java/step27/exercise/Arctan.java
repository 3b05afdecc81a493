package step27.exercise;

import dezero.Variable;

/** A series without factorials, and what it knows about π. */
public final class Arctan {
  private Arctan() {}

  /** arctan(x) = x − x³/3 + x⁵/5 − …, this many terms of it. */
  public static Variable arctan(Variable x, int terms) {
    var sum = Variable.of(0.0);
    for (int i = 0; i < terms; i++) {
      int n = 2 * i + 1;
      double sign = i % 2 == 0 ? 1 : -1;
      sum = sum.add(x.pow(n).mul(sign / n));
    }
    return sum;
  }

  /**
   * Machin's formula: π = 16 arctan(1/5) − 4 arctan(1/239).
   *
   * @param atOneFifth how many terms of the first series
   * @param atOne239th how many terms of the second series
   */
  public static double pi(int atOneFifth, int atOne239th) {
    var large = arctan(Variable.of(1 / 5.0), atOneFifth);
    var small = arctan(Variable.of(1 / 239.0), atOne239th);
    return large.mul(16).sub(small.mul(4)).item();
  }
}
