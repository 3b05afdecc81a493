package step34;

import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.sin;

import dezero.Variable;

/** The formulas of this chapter. */
final class Formulas {
  private Formulas() {}

  static Variable sineOfSquare(Variable x) {
    return sin(x.pow(2));
  }

  static Variable expOfSine(Variable x) {
    return exp(sin(x));
  }

  /** 1 / (1 + x²): one hill, smooth everywhere. */
  static Variable hill(Variable x) {
    return x.pow(2).add(1).pow(-1);
  }

  /** e^(−1/x²), so flat at 0 that no derivative notices that it rises. */
  static Variable flat(Variable x) {
    return exp(x.pow(-2).neg());
  }
}
