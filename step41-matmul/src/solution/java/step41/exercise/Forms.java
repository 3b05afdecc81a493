package step41.exercise;

import static dezero.array.Axes.axis;

import dezero.Variable;

/** A quadratic form, for many points at once. */
public final class Forms {
  private Forms() {}

  /**
   * For each row r of x the number r a rᵀ, the sum of aₖₗ rₖ rₗ over all k and l. x: (n, m), a: (m,
   * m); the result: (n). No loop over the rows.
   */
  public static Variable forms(Variable x, Variable a) {
    return x.matmul(a).mul(x).sum(axis(1));
  }
}
