package step20.exercise;

import step20.Variable;

/** Four formulas, written as chains of add and mul. */
public final class Formulas {
  private Formulas() {}

  /** a·b + c·d, such as 3 coats at 8 each and 2 hats at 5. */
  public static Variable bill(Variable a, Variable b, Variable c, Variable d) {
    return a.mul(b).add(c.mul(d));
  }

  /** (a + b)·(c + d), such as a garden whose two sides have two parts each. */
  public static Variable garden(Variable a, Variable b, Variable c, Variable d) {
    return a.add(b).mul(c.add(d));
  }

  /** a·x² + b·x + c. */
  public static Variable parabola(Variable a, Variable b, Variable c, Variable x) {
    return a.mul(x).mul(x).add(b.mul(x)).add(c);
  }

  /**
   * a·b[0] + a·b[1] + a·b[2] + …, such as a price and what was sold on each day. There are two of
   * them or more, and however many there are, a single product has to do.
   */
  public static Variable shared(Variable a, Variable... b) {
    Variable sum = b[0];
    for (int i = 1; i < b.length; i++) {
      sum = sum.add(b[i]);
    }
    return a.mul(sum);
  }
}
