package step41.exercise;

import dezero.Variable;

/** Three matrices in a row, a b c. a: (n, m), b: (m, p), c: (p, q). */
public final class Three {
  private Three() {}

  /** How many multiplications of two numbers (a b) c takes. */
  public static long leftFirst(int n, int m, int p, int q) {
    return (long) n * m * p + (long) n * p * q;
  }

  /** How many multiplications of two numbers a (b c) takes. */
  public static long rightFirst(int n, int m, int p, int q) {
    return (long) m * p * q + (long) n * m * q;
  }

  /** a b c, in the order that takes fewer multiplications; where both take as many, (a b) c. */
  public static Variable product(Variable a, Variable b, Variable c) {
    int n = a.shape().dim(0);
    int m = b.shape().dim(0);
    int p = b.shape().dim(1);
    int q = c.shape().dim(1);
    return leftFirst(n, m, p, q) <= rightFirst(n, m, p, q)
        ? a.matmul(b).matmul(c)
        : a.matmul(b.matmul(c));
  }
}
