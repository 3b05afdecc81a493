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
    var sum = Variable.of(0.0);
    for (int i = 0; i < c.length; i++) {
      var bracket = x.mul(y.pow(i + 1)).sub(x).add(c[i]);
      sum = sum.add(bracket.pow(2));
    }
    return sum;
  }
}
