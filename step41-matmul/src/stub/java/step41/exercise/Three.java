package step41.exercise;

import dezero.Variable;

/** Three matrices in a row, a b c. a: (n, m), b: (m, p), c: (p, q). */
public final class Three {
  private Three() {}

  /** How many multiplications of two numbers (a b) c takes. */
  public static long leftFirst(int n, int m, int p, int q) {
    // TODO task 3: what a product takes, for each of the two products; they may be many millions
    throw new UnsupportedOperationException("step41 task 3: leftFirst is not written yet");
  }

  /** How many multiplications of two numbers a (b c) takes. */
  public static long rightFirst(int n, int m, int p, int q) {
    // TODO task 3: the same for the other order
    throw new UnsupportedOperationException("step41 task 3: rightFirst is not written yet");
  }

  /** a b c, in the order that takes fewer multiplications; where both take as many, (a b) c. */
  public static Variable product(Variable a, Variable b, Variable c) {
    // TODO task 3: the shapes say which order that is
    throw new UnsupportedOperationException("step41 task 3: product is not written yet");
  }
}
