package step24.exercise;

import dezero.Variable;

/** Beale's function: how badly x and y explain what was measured. */
public final class Beale {
  private Beale() {}

  /**
   * (c₁ − x + xy)² + (c₂ − x + xy²)² + (c₃ − x + xy³)² + …, a bracket for each number in c. Beale's
   * own are 1.5, 2.25 and 2.625; there is at least one.
   *
   * @param x one number or an array, for which each element is calculated by itself
   * @param y of the same shape
   */
  public static Variable beale(Variable x, Variable y, double... c) {
    // TODO task 1: a bracket for each number, and their squares added up
    throw new UnsupportedOperationException("step24 task 1: the formula is not written yet");
  }
}
