package step27.exercise;

import dezero.Variable;

/** A series without factorials, and what it knows about π. */
public final class Arctan {
  private Arctan() {}

  /** arctan(x) = x − x³/3 + x⁵/5 − …, this many terms of it. */
  public static Variable arctan(Variable x, int terms) {
    // TODO task 3: add up the terms
    throw new UnsupportedOperationException("step27 task 3: the arctangent is not written yet");
  }

  /**
   * Machin's formula: π = 16 arctan(1/5) − 4 arctan(1/239).
   *
   * @param atOneFifth how many terms of the first series
   * @param atOne239th how many terms of the second series
   */
  public static double pi(int atOneFifth, int atOne239th) {
    // TODO task 3: put the two series together
    throw new UnsupportedOperationException("step27 task 3: pi is not written yet");
  }
}
