package step41.exercise;

import dezero.Variable;

/** A quadratic form, for many points at once. */
public final class Forms {
  private Forms() {}

  /**
   * For each row r of x the number r a rᵀ, the sum of aₖₗ rₖ rₗ over all k and l. x: (n, m), a: (m,
   * m); the result: (n). No loop over the rows.
   */
  public static Variable forms(Variable x, Variable a) {
    // TODO task 2: a matrix product first, and what is left of the formula place by place
    throw new UnsupportedOperationException("step41 task 2: forms is not written yet");
  }
}
